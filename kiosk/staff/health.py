"""The findings of the health page. Each part of the kiosk has a probe of its own."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from kiosk.schema.diagnostics import Diagnostic


class HealthStatus(StrEnum):
    """What a row asks of staff: nothing, a look, or to put something right."""

    FINE = "fine"
    LOOK = "look"
    WRONG = "wrong"


class HealthFinding(Struct, frozen=True):
    """One row.

    Attributes:
        name: the part of the kiosk, a word that the screen has a label for.
        standing: what it asks of staff.
        word: a word that the screen has a sentence for, such as `signed`; empty where none.
        detail: versions, names, or the text of a fault, as they are.
    """

    name: str
    standing: HealthStatus
    word: str = ""
    detail: str = ""


Probe = Callable[[], tuple[HealthFinding, ...]]
"""Called whenever staff look. It is quick and raises nothing."""


def faulty(name: str, diagnostics: Iterable[Diagnostic | None]) -> tuple[HealthFinding, ...]:
    """Return a row for each fault, or one that says that all is well.

    The screen says in its own words what to do: remedies are for whoever has a keyboard.
    """
    briefs = [fault.brief for fault in diagnostics if fault is not None]
    findings = tuple(HealthFinding(name, HealthStatus.WRONG, detail=brief) for brief in briefs)
    return findings or (HealthFinding(name, HealthStatus.FINE, "well"),)
