"""How the kiosk is, as rows for staff. Each part of the kiosk hands in a probe of its own."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from kiosk.values.faults import Fault


class Standing(StrEnum):
    """What a row asks of staff: nothing, a look, or to put something right."""

    FINE = "fine"
    LOOK = "look"
    WRONG = "wrong"


class Finding(Struct, frozen=True):
    """One row.

    Attributes:
        name: the part of the kiosk, a word that the screen has a label for.
        standing: what it asks of staff.
        word: a word that the screen has a sentence for, such as `signed`; empty where none.
        detail: versions, names, or the text of a fault, as they are.
    """

    name: str
    standing: Standing
    word: str = ""
    detail: str = ""


Probe = Callable[[], tuple[Finding, ...]]
"""Asked whenever staff look. It takes no time and raises nothing."""


def faulty(name: str, faults: Iterable[Fault | None]) -> tuple[Finding, ...]:
    """Return a row for each fault, or one that says that all is well."""
    found = [fault for fault in faults if fault is not None]
    if not found:
        return (Finding(name, Standing.FINE, "well"),)
    return tuple(Finding(name, Standing.WRONG, detail=str(fault)) for fault in found)
