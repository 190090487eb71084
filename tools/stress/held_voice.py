"""A voice that comes to an end only when it is told to, and makes no sound."""

from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance


class HeldVoice:
    """Speaks until it is told to stop.

    Args:
        heard: whom it tells that it is ready, and that something ended.

    Attributes:
        saying: what it speaks, empty where it is silent.
        spoken: how many texts it was given.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self._heard = heard
        self._turn = 0
        self.saying = ""
        self.spoken = 0

    def open(self) -> None:
        """Tell at once that there are voices."""
        self._heard.ready(AvailableVoices("murmur", dict.fromkeys(("en", "es"), ("murmur",))))

    def say(self, utterance: Utterance) -> None:
        """Begin to speak."""
        self._turn = utterance.turn
        self.saying = utterance.text
        self.spoken += 1

    def end(self) -> None:
        """Come to the end of what is being spoken."""
        if self.saying:
            self.saying = ""
            self._heard.ended(self._turn)

    def stop(self) -> None:
        """Fall silent."""
        self.saying = ""

    def forget(self) -> None:
        """Fall silent; nothing is kept."""
        self.saying = ""

    def close(self) -> None:
        """End."""
        self.saying = ""
