"""A pack's own words for the interface: Qt Linguist's compiled files beside its language files."""

from pathlib import Path
from typing import Final

from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.read_file import read_bytes

BEGINS: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
"""What every compiled file begins with."""


def read_interface(path: Path, file: str) -> bytes | Diagnostic:
    """Return a compiled file, or its fault.

    Args:
        path: where the file is.
        file: what a fault calls it.
    """
    data = read_bytes(path, file)
    if isinstance(data, Diagnostic) or data.startswith(BEGINS):
        return data
    remedy = "Release the .ts file with Qt Linguist again."
    return Diagnostic(file, "", "this is not a compiled file of Qt Linguist", remedy)
