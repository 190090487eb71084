"""What a folder of TOML files says, in one file beside them that is read at once.

Reading and checking the built-in content took a tenth of a start, so the standalone program comes
with that done. The packed form holds the files that it was made of, and counts only as long as the
folder holds the same.
"""

from pathlib import Path
from typing import Final, TypeVar

from msgspec import MsgspecError, Raw
from msgspec.msgpack import decode, encode

NAME: Final = "packed.msgpack"

Kind = TypeVar("Kind")


def write_cache(folder: Path, value: object, file: Path) -> None:
    """Write to a file what a folder says.

    Raises:
        OSError: the folder cannot be read, or the file not written.
    """
    file.write_bytes(encode((_files(folder), value)))


def read_cache(folder: Path, kind: type[Kind]) -> Kind | None:
    """Return what a folder says, None where it has no packed form, or changed since.

    Args:
        folder: holds the files, and the packed form by its name.
        kind: the type of what they say.
    """
    try:
        files, value = decode((folder / NAME).read_bytes(), type=tuple[dict[str, bytes], Raw])
        return decode(value, type=kind) if files == _files(folder) else None
    except (OSError, MsgspecError, UnicodeDecodeError):
        return None


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != NAME}
