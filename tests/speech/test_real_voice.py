"""The real voice is audible in English and Spanish, and stops when told."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.sound.speaker import speech_state
from kiosk.values.tts import LOUDEST, SilenceReason, Utterance
from tests.integration.process.memory import times
from tests.speech.listening import ENGLISH, SPANISH, Listener
from tools.stress.services import Ear

WHOLE = 80
"""The minimum seconds that speaking the whole interrupted text would take."""

LONG = ENGLISH * (WHOLE // 2)


def heard(ear: Ear) -> float:
    """Let buffered sound arrive; return the seconds of sound so far."""
    assert ear.listen(1)
    return ear.seconds()


def test_what_is_said_is_heard_in_english_and_in_spanish(listener: Listener, ear: Ear) -> None:
    voices = listener.open()
    assert (voices.engine, voices.fault) == ("speechd", "")
    assert [voices.silence(code) for code in ("en", "es", "xx")] == [
        None,
        None,
        SilenceReason.NO_VOICE,
    ]
    assert ear.seconds() == 0
    listener.hear(1, ENGLISH, "en")
    english = heard(ear)
    assert 2 < english < 8
    long = " ".join([ENGLISH] * 4)  # differs by more than the pauses
    listener.hear(2, long, "en")
    in_english = heard(ear) - english
    listener.hear(3, long, "es")
    read_as_spanish = heard(ear) - english - in_english
    assert abs(read_as_spanish - in_english) > 0.1
    before = ear.seconds()
    listener.hear(4, SPANISH, "es")
    assert 2 < heard(ear) - before < 8


def test_the_volume_is_heard(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.hear(1, ENGLISH, "en", LOUDEST - 2)
    assert heard(ear) > 0
    quiet = ear.loudness()
    ear.file.write_bytes(b"")
    listener.hear(2, ENGLISH, "en", LOUDEST)
    assert heard(ear) > 0
    assert ear.loudness() > quiet * 1.2


def test_what_is_cut_short_is_silent_and_has_no_end(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.voice.say(Utterance(1, LONG, "en", LOUDEST))
    listener.voice.say(Utterance(2, LONG, "en", LOUDEST))
    listener.hear(3, ENGLISH, "en")
    assert listener.ended == [3]
    assert ear.seconds() < WHOLE / 2
    listener.voice.say(Utterance(4, LONG, "en", LOUDEST))
    before = ear.seconds()
    listener.wait(lambda: ear.seconds() > before, "nothing is heard")
    listener.voice.stop()
    listener.hear(5, "Yes.", "en")
    assert listener.ended == [3, 5]
    assert ear.seconds() - before < WHOLE / 2


def test_a_voice_that_forgets_is_silent_and_speaks_again(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.voice.say(Utterance(1, LONG, "en", LOUDEST))
    listener.wait(lambda: ear.seconds() > 0, "nothing is heard")
    listener.voice.forget()
    listener.wait(lambda: len(listener.told) == 2, "no other voice gets ready")
    listener.hear(2, "Yes.", "en")
    assert listener.ended == [2]
    assert ear.seconds() < WHOLE / 2


def test_what_was_said_is_in_no_memory_once_the_voice_forgot(listener: Listener, ear: Ear) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may look into the memory of the voice")
    listener.open()
    listener.hear(1, ENGLISH, "en")
    assert in_memory(ear, ENGLISH) > 0
    listener.voice.say(Utterance(2, SPANISH * 5, "es", LOUDEST))
    before = ear.seconds()
    listener.wait(lambda: ear.seconds() > before, "nothing is heard")
    listener.voice.forget()
    listener.wait(lambda: len(listener.told) == 2, "no other voice gets ready")
    listener.wait(
        lambda: in_memory(ear, ENGLISH) + in_memory(ear, SPANISH) == 0, "it is still in a memory"
    )


def in_memory(ear: Ear, text: str) -> int:
    """Return how often a text occurs in the memory of the tablet's processes."""
    home, found = f"HOME={ear.surroundings['HOME']}", 0
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if home in (process / "environ").read_text("utf-8").split("\0"):
                found += times(int(process.name), text)
    return found


@pytest.mark.usefixtures("ear")
def test_what_can_be_spoken_is_told_to_staff() -> None:
    state = speech_state()
    assert state.engine == "speechd"
    assert {"US", "GB"} <= set(state.by_language["en"])
    assert "ES" in state.by_language["es"]
