"""`kiosk doctor`: examine this tablet before its first visit."""

import argparse
from pathlib import Path
from typing import Any

from kiosk.values.exit_codes import ExitCode


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    doctor = commands.add_parser("doctor", help="say what this tablet lacks, and what to do")
    doctor.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    doctor.set_defaults(command=_doctor)


def _doctor(given: argparse.Namespace) -> int:
    # Here, so that no other command waits for it.
    from kiosk.doctor.run import examine
    from kiosk.doctor.tablet import CheckStatus, Tablet

    findings = examine(Tablet(), given.config)
    print(*findings, sep="\n")
    wrong = sum(finding.standing is CheckStatus.WRONG for finding in findings)
    if wrong:
        print(f"\nTo put right: {wrong}.")
        return ExitCode.WRONG
    print("\nNothing is missing.")
    return ExitCode.DONE
