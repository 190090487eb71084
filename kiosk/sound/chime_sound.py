"""The chime of a warning: two soft tones, computed here and handed to the system's own sound.

It sounds in a process of its own, which knows nothing of a visit: a sound server that hangs must
not take the screen with it. Only what a tablet that speaks has already is asked to play it:
PulseAudio's client library, or ALSA's where no sound server answers; on Windows the system.
"""

import array
import ctypes
import io
import math
import os
import sys
import threading
import wave
from collections.abc import Callable, Iterable
from typing import Final

from kiosk.values.exit_codes import ExitCode

RATE: Final = 44_100
"""Samples a second."""

SECONDS: Final = 0.8
"""How long it sounds."""

TONES: Final = ((523.25, 0.0), (659.26, 0.2))
"""Hertz of each tone, and the second in which it begins. Old ears hear these well, and a third
upward sounds like a question."""

LOUD: Final = 0.4
"""The height of one tone at the loudest, of 1: softer than the voice."""

RISE: Final = 0.015
FALL: Final = 0.15
END: Final = 0.1
"""Seconds in which a tone comes up, goes down to a third, and both fade out: nothing clicks."""

PATIENCE: Final = 10.0
"""Seconds after which a process that does not come to its end is ended."""

Way = Callable[[bytes], bool]
"""Plays samples to their end and returns whether it could."""


def chime(percent: int) -> bytes:
    """Return the samples of the chime: 16 bits, one channel.

    Args:
        percent: how loud, of the loudest.
    """
    height = 32_767 * LOUD * percent / 100
    moments = (number / RATE for number in range(int(RATE * SECONDS)))
    samples = array.array("h", (round(height * _sound(moment)) for moment in moments))
    return samples.tobytes()


def _sound(moment: float) -> float:
    fade = min(1.0, (SECONDS - moment) / END)
    return fade * sum(_tone(hertz, moment - begins) for hertz, begins in TONES)


def _tone(hertz: float, moment: float) -> float:
    if moment < 0:
        return 0.0
    return min(1.0, moment / RISE) * math.exp(-moment / FALL) * math.sin(math.tau * hertz * moment)


class _Spec(ctypes.Structure):
    """What PulseAudio calls `pa_sample_spec`."""

    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


def by_sound_server(samples: bytes) -> bool:
    """Play samples on a sound server, PulseAudio or PipeWire."""
    playback, signed_16_bits = 1, 3
    library = ctypes.CDLL("libpulse-simple.so.0")
    library.pa_simple_new.restype = ctypes.c_void_p
    spec = ctypes.byref(_Spec(signed_16_bits, RATE, 1))
    made = library.pa_simple_new(None, b"kiosk", playback, None, b"chime", spec, None, None, None)
    stream = ctypes.c_void_p(made)
    size = ctypes.c_size_t(len(samples))
    return bool(
        made
        and library.pa_simple_write(stream, samples, size, None) == 0
        and library.pa_simple_drain(stream, None) == 0
    )


def by_sound_card(samples: bytes) -> bool:
    """Play samples on the sound card itself."""
    playback, signed_16_bits, by_turns, resampled, microseconds = 0, 2, 3, 1, 500_000
    library = ctypes.CDLL("libasound.so.2")
    library.snd_pcm_writei.restype = ctypes.c_long
    card = ctypes.c_void_p()
    count = ctypes.c_ulong(len(samples) // 2)
    how = (signed_16_bits, by_turns, 1, RATE, resampled, microseconds)
    return bool(
        library.snd_pcm_open(ctypes.byref(card), b"default", playback, 0) == 0
        and library.snd_pcm_set_params(card, *how) == 0
        and library.snd_pcm_writei(card, samples, count) == count.value
        and library.snd_pcm_drain(card) == 0
    )


def by_windows(samples: bytes) -> bool:
    """Play samples by Windows' own means."""
    if sys.platform == "win32":
        import winsound

        file = io.BytesIO()
        with wave.open(file, "wb") as written:
            written.setnchannels(1)
            written.setsampwidth(2)
            written.setframerate(RATE)
            written.writeframes(samples)
        try:
            winsound.PlaySound(file.getvalue(), winsound.SND_MEMORY)
        except RuntimeError:
            return False
        return True
    return False


WAYS: Final[tuple[Way, ...]] = (
    (by_windows,) if sys.platform == "win32" else (by_sound_server, by_sound_card)
)
"""The ways to be heard, tried one after another."""


def play(samples: bytes, ways: Iterable[Way] = WAYS) -> bool:
    """Play samples in the first way that there is; return whether there is one."""
    return any(_tried(way, samples) for way in ways)


def _tried(way: Way, samples: bytes) -> bool:
    try:
        return way(samples)
    except OSError:
        return False  # the library is not there


def main(percent: int) -> int:
    """Chime once, so loud in percent, and return the exit code."""
    giving_up = threading.Timer(PATIENCE, os._exit, (ExitCode.WRONG,))
    giving_up.daemon = True
    giving_up.start()
    return ExitCode.DONE if play(chime(percent)) else ExitCode.WRONG
