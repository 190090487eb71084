"""`kiosk-author audit`: measures every screen in every comfort setting and shows every fault."""

import argparse
import os
from pathlib import Path

from kiosk.cli.console import print_errors
from kiosk.values.exit_codes import ExitCode


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder for the report"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")
    parser.add_argument("--brief", action="store_true", help="check only a few settings per window")
    parser.set_defaults(command=_audit)


def _audit(given: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from tools.accessibility.audit import AuditError, run_audit
    from tools.tour.driver import OutOfReachError

    try:
        report = run_audit(given.out, given.config, given.pack, in_brief=given.brief)
    except (AuditError, OutOfReachError) as error:
        print_errors(error)
        return ExitCode.WRONG
    print_errors(*report.lines())
    print(f"{report.summary()} {given.out / 'index.html'}")
    return ExitCode.WRONG if report.findings else ExitCode.DONE
