"""The licences of the kiosk and of the software in it, to be shown."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct


class Licence(Struct, frozen=True):
    """A licence or a notice.

    Attributes:
        name: what it is for.
        text: what it says, each paragraph on one line, so that any screen can wrap it.
    """

    name: str
    text: str


def licences(files: Sequence[tuple[str, Path]], folder: Path) -> tuple[Licence, ...]:
    """Return the licences that can be read.

    Args:
        files: a name and a file for what the kiosk always has.
        folder: further ones, a text file each, named by its file. It need not be there.
    """
    more = [(file.stem, file) for file in sorted(folder.glob("*.txt"))]
    return tuple(Licence(name, text) for name, file in (*files, *more) if (text := _read(file)))


def _read(file: Path) -> str:
    """Return a text, empty where it cannot be read: a licence stops no kiosk."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
