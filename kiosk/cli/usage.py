"""`kiosk usage`: what was counted, added up or as a table for a spreadsheet."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import Any, Final

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.settings.load_settings import load_settings
from kiosk.usage.usage_database import UsageDatabase
from kiosk.usage.usage_report import as_csv, last_day, totals
from kiosk.values.counts import DayCount
from kiosk.values.exit_codes import ExitCode

DAYS: Final = 28
STANDARD_OUTPUT: Final = Path("-")


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    usage = commands.add_parser("usage", help=f"print what was counted in the last {DAYS} days")
    usage.add_argument(
        "--csv",
        nargs="?",
        type=Path,
        const=STANDARD_OUTPUT,
        metavar="FILE",
        help="write every count of every day, to a file or to standard output",
    )
    usage.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    usage.set_defaults(command=_usage)


def _usage(given: argparse.Namespace) -> int:
    usage_database = UsageDatabase(paths.state_dir())
    counts = usage_database.read()
    if counts is None or usage_database.diagnostics:
        print_errors(*usage_database.diagnostics)
        return ExitCode.WRONG
    if given.csv is None:
        print(_added_up(counts), end="")
        return ExitCode.DONE
    settings, _faults = load_settings(given.config, standard=paths.config_file())
    return _write(as_csv(counts, settings.fleet.kiosk_id), given.csv)


def _added_up(counts: tuple[DayCount, ...]) -> str:
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    rows = totals(counts, last_day(counts, today), DAYS)
    if not rows:
        return f"Nothing was counted in the last {DAYS} days.\n"
    return "".join(f"{row.what:<12}{row.which:<20}{row.count:>8}\n" for row in rows)


def _write(text: str, file: Path) -> int:
    if file == STANDARD_OUTPUT:
        sys.stdout.write(text)
        return ExitCode.DONE
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        print_errors(f"{file}: the table cannot be written ({error}). Choose another place.")
        return ExitCode.WRONG
    print(f"{file}: written.")
    return ExitCode.DONE
