"""The error that a pack with anything wrong in it ends in."""

from collections.abc import Iterable

from kiosk.schema.diagnostics import Diagnostic


class PackError(Exception):
    """A pack cannot be used. The text is one line a fault.

    Attributes:
        diagnostics: everything that is wrong with it, in the order of its files.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))
