"""Changes values in a hand-written TOML file, preserving its comments, order and layout."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import tomlkit
from tomlkit import TOMLDocument

BOM: Final = b"\xef\xbb\xbf"
NEXT: Final = ".new"
"""Suffix of the temporary file that is written in full before it replaces the old one."""


def edited(before: bytes, change: Callable[[TOMLDocument], bool]) -> bytes | None:
    """Return a file with some values changed; byte order mark and line endings are kept.

    Args:
        before: the present bytes of the file.
        change: edits the document and returns whether it could.

    Returns:
        The new bytes, None if the change could not be made.
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
    """Return the text of a file for parsing, decoded as in `kiosk/schema/toml.py`."""
    return data.removeprefix(BOM).decode().replace("\r\n", "\n")


def write_whole(file: Path, data: bytes) -> None:
    """Replace a file atomically, so that a power cut never leaves half of it."""
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
