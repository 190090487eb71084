"""Programs of the system that are asked something."""

import subprocess
from contextlib import suppress
from typing import Final, TypeVar

from msgspec import DecodeError
from msgspec.json import decode

PATIENCE: Final = 10

Kind = TypeVar("Kind")


def ask(command: list[str], *, patience: float = PATIENCE) -> str | None:
    """Return what a program of the system prints, None where it fails or is not there.

    Args:
        command: the program and its arguments.
        patience: seconds that it may take to answer.
    """
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            timeout=patience,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def answer_in(printed: str | None, kind: type[Kind]) -> Kind | None:
    """Return the first line that is a value of a type, as JSON; None where there is none.

    Drivers and libraries print lines of their own.

    Args:
        printed: what a program printed, None where it failed.
        kind: the type.
    """
    for line in (printed or "").splitlines():
        with suppress(DecodeError):
            return decode(line, type=kind)
    return None
