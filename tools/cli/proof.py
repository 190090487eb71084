"""`kiosk-author proof`: writes all words of a pack to a PDF for the medical director to sign."""

import argparse
import os
import sys
from pathlib import Path

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.values.exit_codes import ExitCode
from tools.cli.pack_argument import add_pack, pack_of, today
from tools.cli.progress import Progress


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    add_pack(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the .pdf file to write"
    )
    parser.add_argument("--language", metavar="L", help="code of a single language; default: all")
    parser.add_argument("--beside", metavar="L", help="code of a second language, set beside it")
    parser.set_defaults(command=_proof)


def _proof(given: argparse.Namespace) -> int:
    out: Path = given.out
    if out.suffix != ".pdf":
        print_errors(f"--out {out}: this does not end in .pdf. The proof is a PDF.")
        return ExitCode.MISUSED
    if given.beside and not given.language:
        print_errors(f"--beside {given.beside}: beside what? Name the first one with --language.")
        return ExitCode.MISUSED
    asked = tuple(dict.fromkeys(code for code in (given.language, given.beside) if code))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from kiosk.platform.fonts import FontError, load_fonts
    from tools.content.proof.outline import speaking
    from tools.content.proof.proof import make_proof

    progress = Progress(sys.stderr)
    try:
        pack = pack_of(given)
        if unknown := [code for code in asked if code not in pack.structure.languages]:
            known = ", ".join(pack.structure.languages)
            print_errors(f"the pack has no language {unknown[0]}. Name one of: {known}.")
            return ExitCode.MISUSED
        application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
        load_fonts(paths.resources() / "fonts")
        data, pages = make_proof(speaking(pack, asked), today(), progress.tell)
        out.write_bytes(data)
    except FontError as error:
        print_errors(error)
        return ExitCode.WRONG
    finally:
        progress.end()
    del application
    print(f"{pages} pages: {out}")
    return ExitCode.DONE
