"""A voice for every language that makes no sound, so that what reads aloud can be seen."""

from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance


class SilentVoice:
    """Goes on saying whatever it was asked to, unheard.

    Args:
        heard: whom it tells that it is ready.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self._heard = heard

    def open(self) -> None:
        """Tell at once that there is a voice for every language that the kiosk may have."""
        voices = dict.fromkeys(("en", "es", "qps"), ("whisper",))
        self._heard.ready(AvailableVoices("whisper", voices))

    def say(self, utterance: Utterance) -> None:
        """Begin to say something."""

    def stop(self) -> None:
        """Fall silent."""

    def forget(self) -> None:
        """Fall silent and keep nothing: nothing was kept."""

    def close(self) -> None:
        """End."""
