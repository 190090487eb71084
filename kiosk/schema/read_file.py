"""Reads files that people put in their place: into bytes, or a diagnostic that says why not."""

from pathlib import Path
from typing import Final

from kiosk.atomic_write import NotPlainError, TooLargeError, read_plain
from kiosk.schema.diagnostics import Diagnostic

LARGEST: Final = 1_000_000
"""Bytes of one file. The largest that there are hold a tenth of it."""

NO_FILE: Final = "there is no such file"


def read_bytes(
    path: Path, file: str, *, follow: bool = True, most: int = LARGEST
) -> bytes | Diagnostic:
    """Return what a file holds, or its fault.

    Args:
        path: where the file is.
        file: what a fault calls it.
        follow: whether it may be a link: never in the folder of what the kiosk keeps.
        most: the bytes that it may have.
    """
    try:
        return read_plain(path, most, follow=follow)
    except FileNotFoundError:
        return Diagnostic(file, "", NO_FILE, "Put the file there, or correct its path.")
    except NotPlainError:
        return Diagnostic(file, "", "this is not a file", "Put the file itself in its place.")
    except TooLargeError:
        return Diagnostic(file, "", "this file is too large", f"Keep it to {most:,} bytes.")
    except (OSError, ValueError) as error:
        reason = f"this file cannot be read ({error})"
        return Diagnostic(file, "", reason, "Let the kiosk's user read it.")
