"""Only one kiosk where the state lies: a second would share its files, and cover it.

The lock lies there too, since two sessions of an account have the state in common, and little else.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.atomic_write import open_to_add

FILE: Final = "kiosk.lock"

HELD: Final = OSError if sys.platform == "win32" else BlockingIOError
"""What the system says of a lock that another process holds. Wine says nothing more precise, and
Windows has no file system without locks."""


class AlreadyRunningError(Exception):
    """Another kiosk runs. The message says so."""


@contextmanager
def single_instance(folder: Path) -> Iterator[None]:
    """Hold the lock of the only kiosk.

    The system lets go of it however the process ends. Where no lock can be made (a folder that
    cannot be written, a file system without locks) the kiosk starts all the same: patients come
    first.

    Args:
        folder: where the state lies.

    Raises:
        AlreadyRunningError: another process holds it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = open_to_add(folder / FILE)
    except OSError:
        yield
        return
    try:
        _hold(handle)
        yield
    finally:
        os.close(handle)


def _hold(handle: int) -> None:
    """Lock a file, where its file system knows locks and has one left.

    Raises:
        AlreadyRunningError: another process holds it.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except HELD as error:
        raise AlreadyRunningError(
            "Another kiosk runs in this account already: use that one, or end it first."
        ) from error
    except OSError:
        return
