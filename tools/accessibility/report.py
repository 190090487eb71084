"""The audit's HTML report: how much was checked, and a picture of every fault."""

import html
from collections import Counter
from itertools import groupby

from msgspec import Struct

from tools.accessibility.findings import AccessibilityCheck, BudgetFigure
from tools.accessibility.run import AuditFinding

STYLE = (
    "body{font:18px/1.4 sans-serif;margin:2rem;max-width:80rem}"
    "table{border-collapse:collapse}td,th{padding:.2rem 1rem .2rem 0;text-align:start}"
    "td:first-child{text-align:end}img{max-width:100%;border:1px solid #888}"
    "figure{margin:2rem 0}figcaption{font-weight:bold}"
)
SHOWN_WAYS = 12


class AuditReport(Struct, frozen=True):
    """The result of an audit.

    Attributes:
        made: how many checks of each kind were made.
        findings: the faults.
        about: one line that says what was audited.
        budgets: the worst figure of each budget.
    """

    made: Counter[AccessibilityCheck]
    findings: tuple[AuditFinding, ...]
    about: str
    budgets: dict[str, BudgetFigure]

    def page(self) -> str:
        """Return the report as HTML."""
        rows = "".join(
            f"<tr><td>{self.made[check]:,}<td>{check}<td>{self._count(check)}"
            for check in AccessibilityCheck
        )
        return (
            "<!doctype html>\n<html lang=en><meta charset=utf-8><title>Audit</title>\n"
            f"<style>{STYLE}</style>\n<h1>Everyone can use it: the audit</h1>\n"
            f"<p>{html.escape(self.summary())} {html.escape(self.about)}\n"
            f"<table><tr><th>checks<th>of<th>faults{rows}</table>\n"
            f"<table><tr><th>worst<th>budget<th>limit{self._figures()}</table>\n"
            f"{self._pictures()}</html>\n"
        )

    def summary(self) -> str:
        """Return the outcome in one sentence."""
        faults = len(self.findings)
        return f"{sum(self.made.values()):,} checks, {faults} fault{'' if faults == 1 else 's'}."

    def lines(self) -> list[str]:
        """Return one line for each fault."""
        return [
            f"{one.stop}: {one.fault.what} [{one.fault.check}] ({_ways(one, 2)})"
            for one in self._sorted()
        ]

    def _count(self, check: AccessibilityCheck) -> int:
        return sum(one.fault.check is check for one in self.findings)

    def _figures(self) -> str:
        return "".join(
            f"<tr><td>{_figure(one.worst)}<td>{budget}"
            f"<td>at {'least' if one.at_least else 'most'} {_figure(one.limit)}"
            for budget, one in sorted(self.budgets.items())
        )

    def _sorted(self) -> list[AuditFinding]:
        return sorted(self.findings, key=lambda one: (one.fault.check, one.stop, one.fault.what))

    def _pictures(self) -> str:
        parts = []
        for check, found in groupby(self._sorted(), key=lambda one: one.fault.check):
            figures = "".join(
                f"<figure><figcaption>{html.escape(f'{one.stop}: {one.fault.what}')}</figcaption>"
                f'<img src="{one.picture}" alt=""><p>{html.escape(_ways(one, SHOWN_WAYS))}'
                "</figure>\n"
                for one in found
            )
            parts.append(f"<h2>{check}</h2>\n{figures}")
        return "".join(parts)


def _figure(figure: float) -> str:
    """Return a count as it is, and a share in percent."""
    return str(figure) if isinstance(figure, int) else f"{figure:.1%}"


def _ways(one: AuditFinding, most: int) -> str:
    """Return the settings in which a fault was seen, at most `most` of them."""
    more = len(one.ways) - most
    return "; ".join(one.ways[:most]) + (f"; and {more} more" if more > 0 else "")
