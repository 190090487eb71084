"""Files that are whole at any moment, and on the disk once it is said that they are."""

import datetime as dt
import os
from contextlib import suppress
from pathlib import Path


def write_private(file: Path, data: bytes) -> None:
    """Put a file in place whole, readable by its owner alone, and see it through to the disk.

    Raises:
        OSError: it cannot be written. What stood there before still does.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.new")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(file)
    _see_through(file.parent)


def hide_time_of_day(*files: Path) -> None:
    """Set the times of files and folders back to when the day began, where they can be set."""
    today = dt.datetime.now(tz=dt.UTC).astimezone()
    began = today.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
    for file in files:
        with suppress(OSError):
            os.utime(file, (began, began))


def see_all_through() -> None:
    """Write all that waits to the disk, where the system can be told to."""
    if hasattr(os, "sync"):
        os.sync()


def _see_through(folder: Path) -> None:
    """Write a folder's list of files to the disk, where the system lets a folder be opened."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
