"""A fake voice for every language, so that the read-aloud controls appear without sound."""

from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance


class SilentVoice:
    """Pretends to speak and never finishes.

    Args:
        heard: receives `ready`.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self._heard = heard

    def open(self) -> None:
        """Report a voice for every language of the kiosk at once."""
        voices = dict.fromkeys(("en", "es", "qps"), ("whisper",))
        self._heard.ready(AvailableVoices("whisper", voices))

    def say(self, utterance: Utterance) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def forget(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""
