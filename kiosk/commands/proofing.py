"""`kiosk content proof`: all words of a pack as a PDF, for a medical director to read and sign."""

import argparse
import os
import sys
from pathlib import Path

from kiosk import places
from kiosk.commands.packs import add_pack, pack_of, today
from kiosk.commands.progress import Progress
from kiosk.commands.saying import complain
from kiosk.values.exits import Exit


def prepare(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes, and that it is the one to run."""
    add_pack(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="ends in .pdf")
    parser.set_defaults(command=_proof)


def _proof(given: argparse.Namespace) -> int:
    out: Path = given.out
    if out.suffix != ".pdf":
        complain(f"--out {out}: this does not end in .pdf. The proof is a PDF.")
        return Exit.MISUSED
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtGui import QGuiApplication

        from kiosk.device.fonts import FontError, load_fonts
        from kiosk.proof.proof import make_proof
    except ModuleNotFoundError:
        complain(
            "kiosk content proof: the standalone program cannot make it. "
            "Run it in a working copy, on a copy of the pack."
        )
        return Exit.MISUSED

    progress = Progress(sys.stderr)
    try:
        pack = pack_of(given)
        application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
        load_fonts(places.resources() / "fonts")
        data, pages = make_proof(pack, today(), progress.tell)
        out.write_bytes(data)
    except FontError as error:
        complain(error)
        return Exit.WRONG
    finally:
        progress.end()
    del application
    print(f"{pages} pages: {out}")
    return Exit.DONE
