"""Text-to-speech as the rest of the kiosk uses it.

The real voice is in `sound/voice_process.py`.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final, Protocol

from msgspec import Struct, field

LOUDEST: Final = 5
"""Steps of volume above silence."""


class SilenceReason(StrEnum):
    """Why nothing is spoken."""

    NO_ENGINE = "no_engine"
    NO_VOICE = "no_voice"


class AvailableVoices(Struct, frozen=True):
    """An engine and its voices.

    Attributes:
        engine: its name, empty where there is none.
        by_language: the names of its voices, by language code.
        fault: what the engine complained of, empty where it did not.
    """

    engine: str = ""
    by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fault: str = ""

    def silence(self, language: str) -> SilenceReason | None:
        """Return why a language cannot be spoken, None where it can."""
        if not self.by_language:
            return SilenceReason.NO_ENGINE
        return None if self.by_language.get(language) else SilenceReason.NO_VOICE


class Utterance(Struct, frozen=True):
    """Something to say.

    Attributes:
        turn: its number, which comes back when it was spoken to its end.
        text: the words.
        language: the code of their language.
        volume: how loud, in steps from 0 to `LOUDEST`.
    """

    turn: int
    text: str
    language: str
    volume: int


class SpokenProgress(Struct, frozen=True):
    """Callbacks of a voice.

    Attributes:
        ready: called with what can be spoken, once that is known and whenever it changes.
        ended: called with the number of what was spoken to its end.
    """

    ready: Callable[[AvailableVoices], None]
    ended: Callable[[int], None]


class Voice(Protocol):
    """Speaks one thing at a time."""

    def open(self) -> None:
        """Get ready to speak. Calling it again does nothing."""

    def say(self, utterance: Utterance) -> None:
        """Say this now, in place of whatever is being said."""

    def stop(self) -> None:
        """Stop at once."""

    def forget(self) -> None:
        """Stop, and keep nothing of what was said."""

    def close(self) -> None:
        """End for good."""


OpenVoice = Callable[[SpokenProgress], Voice]
"""Makes a voice that reports to these callbacks. It opens nothing yet."""
