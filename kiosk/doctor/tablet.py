"""What `kiosk doctor` can reach of a tablet, and what it finds."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field

from kiosk.platform.ask_program import ask


class CheckStatus(StrEnum):
    """What a finding asks of the technician: nothing, a look, or to put something right."""

    FINE = "fine"
    LOOK = "look"
    WRONG = "WRONG"


class CheckResult(Struct, frozen=True):
    """The result of one check.

    Attributes:
        name: what it is, in a word.
        standing: what it asks for.
        detail: what was found, in a clause.
        remedy: what to do, in whole sentences; empty where nothing is to do.
    """

    name: str
    standing: CheckStatus
    detail: str
    remedy: str = ""

    def __str__(self) -> str:
        line = f"{self.name:<10}{self.standing:<7}{self.detail}"
        return f"{line}\n{'':<17}{self.remedy}" if self.remedy else line


def today() -> dt.date:
    """Return the date where the tablet is, as its clock has it."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()


def text_of(file: Path) -> str:
    """Return what a file says, empty where it cannot be read."""
    try:
        return file.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""


class Tablet(Struct, frozen=True):
    """What an examination can reach of a tablet.

    Attributes:
        root: the top folder of its files.
        environment: the variables that the command was started with.
        find: returns where a program is, None where it is not there.
        ask: runs a program and returns what it prints, None where it fails.
        today: tells the date.
    """

    root: Path = Path("/")
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    find: Callable[[str], str | None] = shutil.which
    ask: Callable[[list[str]], str | None] = ask
    today: Callable[[], dt.date] = today
