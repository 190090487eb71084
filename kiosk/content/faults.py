"""The error that a pack with anything wrong in it ends in."""

from collections.abc import Iterable

from kiosk.values.faults import Fault


class PackError(Exception):
    """A pack cannot be used. The text is one line a fault.

    Attributes:
        faults: everything that is wrong with it, in the order of its files.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
