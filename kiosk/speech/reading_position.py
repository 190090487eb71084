"""The reading position: which part, and whether it is spoken, paused or at rest."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class ReadingPhase(StrEnum):
    """What a reading is doing."""

    RESTING = "resting"
    SPEAKING = "speaking"
    PAUSED = "paused"


class ReadingPosition(Struct, frozen=True):
    """A reading as a value.

    Attributes:
        places: the places on the screen that are read, in order.
        at: which of them is read.
        phase: whether it is spoken.
        turn: rises with everything that is begun, so that the end of what was cut short is not
            taken for the end of what followed.
    """

    places: tuple[int, ...] = ()
    at: int = 0
    phase: ReadingPhase = ReadingPhase.RESTING
    turn: int = 0

    @property
    def place(self) -> int | None:
        """The place on the screen that is being read or waits to be, None where nothing is."""
        return None if self.phase is ReadingPhase.RESTING else self.places[self.at]

    def read(self, places: tuple[int, ...]) -> "ReadingPosition":
        """Begin to read places of a screen, from the first."""
        return _begun(replace(self, places=places), 0)

    def read_on(self, places: tuple[int, ...], place: int) -> "ReadingPosition":
        """Begin at a place of a screen and go on from there.

        A place that is not read in its turn is read alone.
        """
        if place in places:
            return _begun(replace(self, places=places), places.index(place))
        return self.read((place,))

    def ended(self, turn: int) -> "ReadingPosition":
        """Go on to the next place, where it is the present one that was spoken to its end."""
        if turn != self.turn or self.phase is not ReadingPhase.SPEAKING:
            return self
        return _begun(self, self.at + 1)

    def paused(self) -> "ReadingPosition":
        """Fall silent at the present place."""
        speaks = self.phase is ReadingPhase.SPEAKING
        return replace(self, phase=ReadingPhase.PAUSED) if speaks else self

    def again(self) -> "ReadingPosition":
        """Speak the present place from its beginning."""
        return self if self.phase is ReadingPhase.RESTING else _begun(self, self.at)

    def skipped(self) -> "ReadingPosition":
        """Leave the present place and speak the next."""
        return self if self.phase is ReadingPhase.RESTING else _begun(self, self.at + 1)

    def silent(self) -> "ReadingPosition":
        """Read nothing and keep nothing of what was to be read."""
        return ReadingPosition(turn=self.turn)


def _begun(reading: ReadingPosition, at: int) -> ReadingPosition:
    """Return a reading that begins to speak one of its places, at rest after the last."""
    if at >= len(reading.places):
        return replace(reading, phase=ReadingPhase.RESTING)
    return replace(reading, at=at, phase=ReadingPhase.SPEAKING, turn=reading.turn + 1)
