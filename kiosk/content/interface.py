"""A pack's own words for the interface: Qt Linguist's compiled files beside its language files."""

from pathlib import Path
from typing import Final

from kiosk.values.faults import Fault

LARGEST: Final = 1_000_000
"""Bytes of one file. The ones that there are hold a fiftieth of it."""

BEGINS: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
"""What every compiled file begins with."""


def read_interface(path: Path, file: str) -> bytes | Fault:
    """Return a compiled file, or its fault.

    Args:
        path: where the file is.
        file: what a fault calls it.
    """
    try:
        if not path.is_file():
            return Fault(file, "", "this is not a file", "Put a compiled file in its place.")
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        reason = f"this file cannot be read ({error})"
        return Fault(file, "", reason, "Let the kiosk's user read it.")
    if len(data) > LARGEST:
        return Fault(file, "", "this file is too large", f"Keep it to {LARGEST:,} bytes.")
    if not data.startswith(BEGINS):
        remedy = "Release the .ts file with Qt Linguist again."
        return Fault(file, "", "this is not a compiled file of Qt Linguist", remedy)
    return data
