"""What the voice can speak, asked of it once, as a running kiosk would open it."""

from collections.abc import Callable

from msgspec import DecodeError
from msgspec.json import decode

from kiosk import paths
from kiosk.values.tts import AvailableVoices


def ask_voices(ask: Callable[[list[str]], str | None]) -> AvailableVoices:
    """Return what can be spoken.

    Args:
        ask: runs a program and returns what it prints, None where it fails.
    """
    answer = (ask(paths.speaker()) or "").partition("\n")[0]
    try:
        return decode(answer, type=AvailableVoices)
    except DecodeError:
        return AvailableVoices(fault="the voice does not start")
