"""Files that are whole at any moment, and on the disk once it is said that they are.

And files of which it is not known who wrote them: plain ones alone are read or added to, without
waiting, and are read no further than they may be long.
"""

import datetime as dt
import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

WITHOUT_WAITING: Final = sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY")
)
"""A pipe would keep whoever opens it waiting for the other end. Windows has other names for all
this."""

NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)

BINARY: Final = getattr(os, "O_BINARY", 0)
"""Without it Windows makes two characters of each end of a line."""

UNPLAIN: Final = frozenset({errno.ELOOP, errno.ENXIO})
"""What the system says of a link that is not followed, and of a socket."""


class NotPlainError(OSError):
    """What is to be read is a link, a folder, a device or a pipe. The message says so."""

    def __init__(self) -> None:
        super().__init__("it is a link, a folder, a device or a pipe, and not a plain file")


class TooLargeError(OSError):
    """A file is larger than it may be. The message says so."""

    def __init__(self, most: int) -> None:
        super().__init__(f"it holds more than {most:,} bytes")


def open_plain(file: Path, *, follow: bool = False) -> BinaryIO:
    """Open a plain file to read.

    Args:
        file: the file.
        follow: whether it may be a link to one: never in a folder that another account writes.

    Raises:
        NotPlainError: it is something else.
        OSError: it cannot be opened.
    """
    return os.fdopen(_opened(file, os.O_RDONLY | (0 if follow else NO_LINK)), "rb")


def open_to_add(file: Path) -> int:
    """Open a plain file of the kiosk's own to add to, made for its owner alone where it is not.

    What stands there and is no plain file is removed. The handle is the caller's to close.

    Raises:
        OSError: it cannot be opened, or a folder stands there.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | NO_LINK
    try:
        return _opened(file, flags)
    except NotPlainError:
        file.unlink()
        return _opened(file, flags)


def _opened(file: Path, flags: int) -> int:
    try:
        handle = os.open(file, flags | WITHOUT_WAITING, 0o600)
    except OSError as error:
        if error.errno in UNPLAIN or file.is_dir():  # as Windows says of a folder: not permitted
            raise NotPlainError from None
        raise
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise NotPlainError


def read_plain(file: Path, most: int, *, follow: bool = False) -> bytes:
    """Return what a plain file holds.

    Args:
        file: the file.
        most: bytes that it may hold.
        follow: whether it may be a link to one: never in a folder that another account writes.

    Raises:
        NotPlainError: it is something else.
        TooLargeError: it is larger.
        OSError: it cannot be read.
    """
    with open_plain(file, follow=follow) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise TooLargeError(most)
    return data


def write_private(file: Path, data: bytes) -> None:
    """Put a file in place whole, readable by its owner alone, and see it through to the disk.

    Raises:
        OSError: it cannot be written. What stood there before still does.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new, handle = _begin(file)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(file)
    _sync_folder(file.parent)


def write_shared(file: Path, data: bytes, time: float) -> None:
    """Put a file in place whole, for everybody to read, in a folder that is there.

    It may be lost in a power cut, for whoever writes it again every few minutes.

    Args:
        file: the file.
        data: what it holds.
        time: the time that it is given, in seconds since 1970.

    Raises:
        OSError: it cannot be written. What stood there before still does.
    """
    new, handle = _begin(file)
    by_handle = os.utime in os.supports_fd  # others may have put something else at the path
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        if by_handle:
            os.fchmod(handle, 0o644)
            os.utime(handle, (time, time))
    if not by_handle:
        os.utime(new, (time, time))
    new.replace(file)


def open_anew(file: Path) -> int:
    """Make a file in place of whatever stands there, and open it to write; its owner alone can.

    Raises:
        OSError: it cannot be made.
    """
    file.unlink(missing_ok=True)
    return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)


def _begin(file: Path) -> tuple[Path, int]:
    """Make the file that will take the place of another, and open it."""
    new = file.with_name(f"{file.name}.new")
    return new, open_anew(new)


def day_began(day: dt.date) -> float:
    """Return when a day began where the tablet is, in seconds since 1970.

    By the offset of its midnight, which is not that of noon on a day when the clock changes.
    """
    return dt.datetime.combine(day, dt.time()).astimezone().timestamp()


def hide_time_of_day(*files: Path) -> None:
    """Set the times of files and folders back to when the day began, where they can be set."""
    began = day_began(dt.datetime.now(tz=dt.UTC).astimezone().date())
    for file in files:
        with suppress(OSError):
            os.utime(file, (began, began))


def sync_all() -> None:
    """Write all that waits to the disk, where the system can be told to."""
    if hasattr(os, "sync"):
        os.sync()


def _sync_folder(folder: Path) -> None:
    """Write a folder's list of files to the disk, where the system lets a folder be opened."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
