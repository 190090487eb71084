"""A display without a screen and without a window manager, as a kiosk's bare one, and its hand."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

Surroundings = dict[str, str]


def program(name: str) -> str:
    """Return where a program is that the tests need."""
    path = shutil.which(name)
    assert path, f"{name} is missing: it is in resources/setup/debian.txt"
    return path


@contextmanager
def display(width: int, height: int) -> Iterator[str]:
    """Run a display; give its name."""
    reading, writing = os.pipe()
    screen = f"{width}x{height}x24"
    server = subprocess.Popen(
        [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def xdotool(surroundings: Surroundings, *arguments: str) -> str:
    """Do something by xdotool and return what it says."""
    return by(surroundings, "xdotool", *arguments)


def windows(surroundings: Surroundings) -> list[str]:
    """Return the ids of the windows that are seen and have a name."""
    done = subprocess.run(
        [program("xdotool"), "search", "--onlyvisible", "--name", "."],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.split()


def by(surroundings: Surroundings, name: str, *arguments: str) -> str:
    """Run a program on the display and return what it says."""
    done = subprocess.run(
        [program(name), *arguments], env=surroundings, capture_output=True, text=True, check=True
    )
    return done.stdout
