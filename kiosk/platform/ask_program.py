"""Programs of the system that are asked something."""

import subprocess
from typing import Final

PATIENCE: Final = 10


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
