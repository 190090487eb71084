"""`kiosk content audit`: what a pack has of what IPDAS asks for, in a file to read."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.commands.packs import add_pack, pack_of, today
from kiosk.commands.saying import complain
from kiosk.content.audit.audit import Audit, audit
from kiosk.content.audit.findings import Status
from kiosk.content.audit.items import Tier
from kiosk.content.audit.render import html, markdown
from kiosk.content.audit.report import report, title
from kiosk.values.exits import Exit

FORMS: Final[dict[str, Callable[[Audit], str]]] = {
    ".html": lambda found: html(report(found), title(found)),
    ".md": lambda found: markdown(report(found)),
}
"""How a report is written, by the suffix of its file."""


def prepare(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes, and that it is the one to run."""
    add_pack(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="ends in .html or .md; else both"
    )
    parser.set_defaults(command=_audit)


def _audit(given: argparse.Namespace) -> int:
    out: Path = given.out
    if out.suffix and out.suffix not in FORMS:
        complain(f"--out {out}: this is neither .html nor .md. Leave the suffix out for both.")
        return Exit.MISUSED
    files = [out] if out.suffix else [out.with_suffix(suffix) for suffix in FORMS]
    found = audit(pack_of(given), today())
    for file in files:
        file.write_text(FORMS[file.suffix](found), encoding="utf-8")
    print(f"{_sums(found)}: {', '.join(map(str, files))}")
    for item, finding in found.unmet:
        complain(f"{item.id}: {finding.status}: {item.asks} {finding.how}")
    for code, sign_off in found.sign_offs:
        if sign_off.overdue:
            complain(f"{code}: the date of its next review, {sign_off.next_review}, has passed.")
    return Exit.WRONG if found.unmet else Exit.DONE


def _sums(found: Audit) -> str:
    sums = (f"{found.count(tier, Status.MET)} of {len(found.of(tier))} {tier}" for tier in Tier)
    return f"{', '.join(sums)} items are met"
