"""A voice that never comes to an end by itself, and makes no sound."""

from kiosk.values.voices import Heard, Utterance, Voices


class Murmur:
    """Speaks until it is told to stop.

    Args:
        heard: whom it tells that it is ready.

    Attributes:
        saying: what it speaks, empty where it is silent.
    """

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self.saying = ""

    def open(self) -> None:
        """Tell at once that there are voices."""
        self._heard.ready(Voices("murmur", dict.fromkeys(("en", "es"), ("murmur",))))

    def say(self, utterance: Utterance) -> None:
        """Begin to speak."""
        self.saying = utterance.text

    def stop(self) -> None:
        """Fall silent."""
        self.saying = ""

    def forget(self) -> None:
        """Fall silent; nothing is kept."""
        self.saying = ""

    def close(self) -> None:
        """End."""
        self.saying = ""
