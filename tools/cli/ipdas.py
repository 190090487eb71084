"""`kiosk-author ipdas`: compares a pack with the IPDAS standards and writes a report."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.cli.console import print_errors
from kiosk.values.exit_codes import ExitCode
from tools.cli.pack_argument import add_pack, pack_of, today
from tools.content.ipdas.audit import IpdasAudit, audit_pack
from tools.content.ipdas.findings import IpdasStatus
from tools.content.ipdas.items import Tier
from tools.content.ipdas.render import html, markdown
from tools.content.ipdas.report import report, title

FORMS: Final[dict[str, Callable[[IpdasAudit], str]]] = {
    ".html": lambda found: html(report(found), title(found)),
    ".md": lambda found: markdown(report(found)),
}
"""Renders a report, by the suffix of its file."""


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    add_pack(parser)
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="an .html or .md file; both if it has no suffix",
    )
    parser.set_defaults(command=_audit)


def _audit(given: argparse.Namespace) -> int:
    out: Path = given.out
    if out.suffix and out.suffix not in FORMS:
        print_errors(f"--out {out}: this is neither .html nor .md. Leave the suffix out for both.")
        return ExitCode.MISUSED
    files = [out] if out.suffix else [out.with_suffix(suffix) for suffix in FORMS]
    found = audit_pack(pack_of(given), today())
    for file in files:
        file.write_text(FORMS[file.suffix](found), encoding="utf-8")
    print(f"{_sums(found)}: {', '.join(map(str, files))}")
    for item, finding in found.unmet:
        print_errors(f"{item.id}: {finding.status}: {item.asks} {finding.how}")
    for code, sign_off in found.sign_offs:
        if sign_off.overdue:
            print_errors(
                f"{code}: the date of its next review, {sign_off.next_review}, has passed."
            )
    return ExitCode.WRONG if found.unmet else ExitCode.DONE


def _sums(found: IpdasAudit) -> str:
    sums = (
        f"{found.count(tier, IpdasStatus.MET)} of {len(found.of(tier))} {tier}" for tier in Tier
    )
    return f"{', '.join(sums)} items are met"
