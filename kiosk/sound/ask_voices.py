"""What the voice can speak, asked of it once, as a running kiosk would open it."""

from collections.abc import Callable

from kiosk import paths
from kiosk.platform.ask_program import answer_in
from kiosk.values.tts import AvailableVoices


def ask_voices(ask: Callable[[list[str]], str | None]) -> AvailableVoices:
    """Return what can be spoken.

    Args:
        ask: runs a program and returns what it prints, None where it fails.
    """
    voices = answer_in(ask(paths.speaker()), AvailableVoices)
    return voices or AvailableVoices(fault="the voice does not start")
