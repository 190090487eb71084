"""What the kiosk must keep to, and whether it did."""

from dataclasses import dataclass
from typing import Final

from tools.bench.frames import Scene, Size
from tools.bench.programs import BARE, KIOSK, Measured

START: Final = 1.7
"""Bare windows."""

MEMORY: Final = 1.45
"""Bare windows."""

TOUCH: Final = 2 * 1000 / 60
"""Milliseconds: two frames of a screen at 60 Hz."""

SLOW_START: Final = 1.8
"""Seconds."""

SLOW_TOUCH: Final = 100.0
"""Milliseconds."""

CLEARS: Final = "thanks"
"""The screen on which a touch clears the visit."""


@dataclass(frozen=True, slots=True)
class SlowCore:
    """What was measured with a part of a core.

    Attributes:
        start: seconds from the start of the process to its first frame.
        scene: what was measured of the scene.
    """

    start: float
    scene: Scene


@dataclass(frozen=True, slots=True)
class Goal:
    """The most that something may be.

    Attributes:
        what: what it is, in a phrase.
        measured: how much it is, None where that could not be measured.
        limit: the most that it may be.
        written: how both numbers are written.
    """

    what: str
    measured: float | None
    limit: float
    written: str

    @property
    def verdict(self) -> str:
        """Whether it is met, in a word."""
        if self.measured is None:
            return "not measured"
        return "met" if self.measured <= self.limit else "missed"

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """A row of the page's table."""
        measured = "-" if self.measured is None else self.written.format(self.measured)
        return self.what, measured, self.written.format(self.limit), self.verdict

    def __str__(self) -> str:
        what, measured, limit, verdict = self.cells
        return f"{what}: {measured}, at most {limit}: {verdict}"


def goals(
    measured: dict[str, Measured], size: Size, scene: Scene, slow: SlowCore | None
) -> list[Goal]:
    """Return each goal with what was measured.

    Args:
        measured: of whole programs.
        size: the largest at which the scene was measured.
        scene: what was measured there.
        slow: what was measured with a part of a core, None where nothing could be.
    """
    kiosk, bare = measured[KIOSK], measured[BARE]
    at, seconds, milliseconds = f"at {size[0]}x{size[1]}", "{:.2f} s", "{:.0f} ms"
    touch, clearing = scene.touches(but=CLEARS).p99, scene.waits[CLEARS].p99
    start, slow_touch = (slow.start, slow.scene.touches().p99) if slow else (None, None)
    part = "with a quarter of a core"
    return [
        Goal("start, in bare windows", kiosk.start / bare.start, START, "{:.2f}"),
        Goal("memory at rest, in bare windows", kiosk.steady / bare.steady, MEMORY, "{:.2f}"),
        Goal(f"the touch that clears a visit, {at}", clearing, TOUCH, milliseconds),
        Goal(f"99 of 100 of all other touches {at}", touch, TOUCH, milliseconds),
        Goal(f"start {part}", start, SLOW_START, seconds),
        Goal(f"99 of 100 touches {part}", slow_touch, SLOW_TOUCH, milliseconds),
    ]
