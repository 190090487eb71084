"""`kiosk audit`: measures every screen in every way of seeing it, and shows every fault."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.cli.console import print_errors
from kiosk.values.exit_codes import ExitCode

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the command."""
    audit = commands.add_parser("audit", help="check that everyone can use every screen")
    audit.add_argument("--out", type=Path, required=True, metavar="DIR", help="for the report")
    audit.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    audit.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")
    audit.add_argument("--brief", action="store_true", help="leave out most ways of seeing it")
    audit.set_defaults(command=_audit)


def _audit(given: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    try:
        from tools.accessibility.audit import AuditError, run_audit
        from tools.tour.driver import OutOfReachError
    except ModuleNotFoundError:
        print_errors("kiosk audit: the standalone program has no audit. Run it in a working copy.")
        return ExitCode.MISUSED

    try:
        report = run_audit(given.out, given.config, given.pack, in_brief=given.brief)
    except (AuditError, OutOfReachError) as error:
        print_errors(error)
        return ExitCode.WRONG
    print_errors(*report.lines())
    print(f"{report.summary()} {given.out / 'index.html'}")
    return ExitCode.WRONG if report.findings else ExitCode.DONE
