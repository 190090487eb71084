"""Changing values in a TOML file that people wrote, and leaving all else in it as it is.

People keep comments and an order of their own in these files.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import tomlkit
from tomlkit import TOMLDocument

BOM: Final = b"\xef\xbb\xbf"
NEXT: Final = ".new"
"""Ends the name of the file that is written whole before it takes the old one's place."""


def edited(before: bytes, change: Callable[[TOMLDocument], bool]) -> bytes | None:
    """Return a file with some values changed, its byte order mark and line ends kept.

    Args:
        before: what the file holds.
        change: changes the document, and says whether it could.

    Returns:
        What the file is to hold, None where the change could not be made.
    """
    text = before.removeprefix(BOM)
    document = tomlkit.parse(text.decode())
    if not change(document):
        return None
    after = tomlkit.dumps(document)
    if b"\r\n" in text:
        after = re.sub(r"(?<!\r)\n", "\r\n", after)
    return before[: len(before) - len(text)] + after.encode()


def plain_text(data: bytes) -> str:
    """Return the text of a file that is to be parsed, as `kiosk/schema/toml.py` reads it."""
    return data.removeprefix(BOM).decode().replace("\r\n", "\n")


def write_whole(file: Path, data: bytes) -> None:
    """Put a whole new file in the place of the old one, so that no cut leaves half of it."""
    new = file.with_name(file.name + NEXT)
    try:
        with new.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        new.chmod(file.stat().st_mode)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)
