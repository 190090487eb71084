"""A listener's surroundings as a value, and what the bar shows of the reading."""

from msgspec import Struct

from kiosk.speech.reading_position import ReadingPhase


class ListeningState(Struct, frozen=True):
    """What the reader needs to know of the visit.

    Attributes:
        place: where the visit stands, as a value: at another place another reading begins.
        language: the code of the language on the screen.
        reading: whether screens are read aloud.
        headphones: whether nobody else hears what is spoken.
        volume: how loud the patient wants it, in steps, None for the usual.
        private: whether the screen tells something of the patient.
        warned: whether a warning stands, which is spoken to everybody.
        covered: whether the screen is hidden from others.
        attracts: whether the kiosk waits for a patient.
    """

    place: tuple[object, ...]
    language: str
    reading: bool = False
    headphones: bool = False
    volume: int | None = None
    private: bool = False
    warned: bool = False
    covered: bool = False
    attracts: bool = False


class ReadingStatus(Struct, frozen=True):
    """What the bar shows.

    Attributes:
        shown: whether screens are read aloud, and the bar is there.
        asks: whether the patient is asked about headphones before anything is spoken.
        waits: whether the voice is not ready yet.
        silence: why nothing can be spoken, empty where it can.
        phase: whether something is spoken.
        volume: how loud, in steps.
    """

    shown: bool = False
    asks: bool = False
    waits: bool = False
    silence: str = ""
    phase: ReadingPhase = ReadingPhase.RESTING
    volume: int = 0
