"""What a check finds."""

from enum import StrEnum

from msgspec import Struct

from kiosk.schema.diagnostics import Diagnostic


class Severity(StrEnum):
    """Whether a finding fails the check."""

    ERROR = "error"
    WARNING = "warning"


class LintFinding(Struct, frozen=True):
    """One thing that a check found.

    Attributes:
        diagnostic: where it is, what is wrong and what to do.
        panel: the panel that it is counted under, empty where it is about the whole pack.
        language: the language that it is counted under, empty where it is about all of them.
        severity: whether it fails the check.
    """

    diagnostic: Diagnostic
    panel: str = ""
    language: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.severity}: {self.diagnostic}"
