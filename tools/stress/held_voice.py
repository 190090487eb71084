"""A fake voice: makes no sound, and an utterance ends only when the test says so."""

from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance


class HeldVoice:
    """Speaks each text until it is told to stop.

    Args:
        heard: receives `ready` and `ended`.

    Attributes:
        saying: the text being spoken; empty while silent.
        spoken: how many texts were requested.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self._heard = heard
        self._turn = 0
        self.saying = ""
        self.spoken = 0

    def open(self) -> None:
        """Report voices for English and Spanish at once."""
        self._heard.ready(AvailableVoices("fake", dict.fromkeys(("en", "es"), ("fake",))))

    def say(self, utterance: Utterance) -> None:
        """Start speaking a text."""
        self._turn = utterance.turn
        self.saying = utterance.text
        self.spoken += 1

    def end(self) -> None:
        """Finish the text being spoken and report it."""
        if self.saying:
            self.saying = ""
            self._heard.ended(self._turn)

    def stop(self) -> None:
        """Stop speaking."""
        self.saying = ""

    def forget(self) -> None:
        """Stop speaking; there is nothing else to forget."""
        self.saying = ""

    def close(self) -> None:
        """Stop speaking."""
        self.saying = ""
