"""A pack's own words for the interface: Qt Linguist's compiled files beside its language files."""

from pathlib import Path
from typing import Final

from kiosk.atomic_write import NotPlainError, TooLargeError, read_plain
from kiosk.schema.diagnostics import Diagnostic

LARGEST: Final = 1_000_000
"""Bytes of one file. The ones that there are hold a fiftieth of it."""

BEGINS: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
"""What every compiled file begins with."""


def read_interface(path: Path, file: str) -> bytes | Diagnostic:
    """Return a compiled file, or its fault.

    Args:
        path: where the file is.
        file: what a fault calls it.
    """
    try:
        data = read_plain(path, LARGEST, follow=True)
    except (FileNotFoundError, NotPlainError):
        return Diagnostic(file, "", "this is not a file", "Put a compiled file in its place.")
    except TooLargeError:
        return Diagnostic(file, "", "this file is too large", f"Keep it to {LARGEST:,} bytes.")
    except OSError as error:
        reason = f"this file cannot be read ({error})"
        return Diagnostic(file, "", reason, "Let the kiosk's user read it.")
    if not data.startswith(BEGINS):
        remedy = "Release the .ts file with Qt Linguist again."
        return Diagnostic(file, "", "this is not a compiled file of Qt Linguist", remedy)
    return data
