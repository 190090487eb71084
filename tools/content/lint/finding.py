"""The findings of a lint check."""

from enum import StrEnum

from msgspec import Struct

from kiosk.schema.diagnostics import Diagnostic


class Severity(StrEnum):
    """Whether a finding makes the lint fail."""

    ERROR = "error"
    WARNING = "warning"


class LintFinding(Struct, frozen=True):
    """A finding of a check.

    Attributes:
        diagnostic: the place, the reason and the remedy.
        panel: the panel that it counts for, empty if it concerns the whole pack.
        language: the language that it counts for, empty if it concerns all of them.
        severity: whether it makes the lint fail.
    """

    diagnostic: Diagnostic
    panel: str = ""
    language: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.severity}: {self.diagnostic}"
