"""Records what the real voice process reports."""

from collections.abc import Callable

from kiosk.sound.voice_process import VoiceProcess
from kiosk.values.tts import LOUDEST, AvailableVoices, SpokenProgress, Utterance
from tools.stress.services import comes
from tools.tour.driver import PATIENCE

ENGLISH = "The medicine flows in slowly, through a thin tube in a vein."
SPANISH = "El medicamento entra despacio, por un tubo fino en una vena."


class Listener:
    """Receives and records the voice's progress."""

    def __init__(self) -> None:
        self.told: list[AvailableVoices] = []
        self.ended: list[int] = []
        self.voice = VoiceProcess(SpokenProgress(self.told.append, self.ended.append))

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for a condition; fail with `what` if it does not hold in time."""
        assert comes(holds, PATIENCE), f"waited in vain: {what}"

    def open(self) -> AvailableVoices:
        """Open the voice; return the available voices."""
        known = len(self.told)
        self.voice.open()
        self.wait(lambda: len(self.told) > known, "the voice does not get ready")
        return self.told[-1]

    def hear(self, turn: int, text: str, language: str, volume: int = LOUDEST) -> None:
        """Speak a text and wait for its end."""
        self.voice.say(Utterance(turn, text, language, volume))
        self.wait(lambda: self.ended[-1:] == [turn], f"{text} does not end")
