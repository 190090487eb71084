"""Drives a virtual X display without a window manager by xdotool."""

import subprocess
from typing import Final

from tools.stress.services import program

Surroundings = dict[str, str]


PATIENCE: Final = 60
"""Timeout of a command in seconds, generous for a busy machine."""


def xdotool(surroundings: Surroundings, *arguments: str) -> str:
    """Run an xdotool command; return its output."""
    return by(surroundings, "xdotool", *arguments)


def windows(surroundings: Surroundings, name: str = ".") -> list[str]:
    """Return the ids of the visible windows whose name matches a pattern.

    Without `--sync`, which would wait forever for a window whose program has ended.
    """
    done = subprocess.run(
        [program("xdotool"), "search", "--onlyvisible", "--name", name],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.split()


def by(surroundings: Surroundings, name: str, *arguments: str) -> str:
    """Run a program on the display; return its output."""
    done = subprocess.run(
        [program(name), *arguments],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    return done.stdout
