"""A hand on a display without a screen and without a window manager, as a kiosk's bare one."""

import subprocess
from typing import Final

from tools.stress.services import program

Surroundings = dict[str, str]


PATIENCE: Final = 60
"""Seconds that what is asked for may take on a busy machine. Nothing waits for ever."""


def xdotool(surroundings: Surroundings, *arguments: str) -> str:
    """Do something by xdotool and return what it says."""
    return by(surroundings, "xdotool", *arguments)


def windows(surroundings: Surroundings, name: str = ".") -> list[str]:
    """Return the ids of the windows that are seen now and whose name matches a pattern.

    `xdotool search --sync` would wait for ever for a window whose program has ended.
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
    """Run a program on the display and return what it says."""
    done = subprocess.run(
        [program(name), *arguments],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    return done.stdout
