"""`kiosk-author lint`: reports everything wrong with a pack's words, and its measurements."""

import argparse
from pathlib import Path

from kiosk.values.exit_codes import ExitCode
from tools.cli.pack_argument import add_pack, day, folder_of, today


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    add_pack(parser)
    parser.add_argument("--out", type=Path, metavar="FILE", help="a Markdown file for the tables")
    parser.add_argument(
        "--on", type=day, metavar="DAY", help="date to check reviews against; default: today"
    )
    parser.set_defaults(command=_check)


def _check(given: argparse.Namespace) -> int:
    from tools.content.lint.check import check_folder

    folder = folder_of(given)
    report = check_folder(folder, given.on or today())
    if given.out:
        given.out.write_text(report.tables(), "utf-8")
    print(report.tables())
    print(*report.findings, sep="\n", end="\n\n" if report.findings else "")
    print(f"{folder}: {report.summary()}")
    return ExitCode.WRONG if report.failed else ExitCode.DONE
