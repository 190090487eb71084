"""The error raised for a pack that cannot be used."""

from collections.abc import Iterable

from kiosk.schema.diagnostics import Diagnostic


class PackError(Exception):
    """A pack cannot be used. The text has one line per diagnostic.

    Attributes:
        diagnostics: everything that is wrong with it, in the order of its files.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))
