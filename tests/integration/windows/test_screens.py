"""Every screen looks on Windows as it does on Linux."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtGui import QImage

from release.prune import ROOT
from tests.integration.windows.test_without_screen import with_tests
from tests.integration.windows.windows import BUILT, PATIENCE, PYTHON, Windows, as_windows_has_it

TOUR: Final = ("-m", "tools", "tour", "--out")
SIDE: Final = 8
"""Dots of a square that is compared as one colour: each system has its own edges of letters."""

DIFFERS: Final = 32
"""Steps of 255 from which on a square differs: a line of text that moves is far more."""

MOST: Final = 0.02
"""Share of a screen's squares that may differ."""

LARGE_TEXT: Final = re.compile(r"\d\d-take_show(_turned)?\.png")
"""Screens full of large text: a line is a dot higher on Linux, and the last ones end elsewhere."""

MOST_OF_LARGE_TEXT: Final = 0.12

Colours = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def squares(picture: Path) -> tuple[tuple[int, int], Colours]:
    """Return a picture's size, and the colours of its squares."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB888)
    width, height = image.width(), image.height()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    across, down = width // SIDE, height // SIDE
    whole = rows[: down * SIDE, : across * SIDE * 3].reshape(down, SIDE, across, SIDE, 3)
    return (width, height), whole.mean((1, 3))


def test_every_screen_is_there_and_looks_the_same(new: Windows) -> None:
    here, there = BUILT / "pictures" / "linux", BUILT / "pictures" / "windows"
    done = new.run(PYTHON, *TOUR, as_windows_has_it(there), **with_tests())
    assert (done.returncode, done.stderr) == (0, "")
    subprocess.run([sys.executable, *TOUR, str(here)], cwd=ROOT, timeout=PATIENCE, check=True)
    pictures = sorted(path.name for path in here.glob("*.png"))
    assert sorted(path.name for path in there.glob("*.png")) == pictures
    differing: dict[str, float] = {}
    for name in pictures:
        (size, ours), (other_size, theirs) = squares(here / name), squares(there / name)
        assert size == other_size, name
        differing[name] = float((abs(ours - theirs).max(-1) > DIFFERS).mean())
    worst = max(differing, key=lambda name: differing[name])
    print(f"{len(pictures)} screens; {worst} differs most, in {differing[worst]:.2%}")
    assert [name for name, share in differing.items() if share > most_of(name)] == []


def most_of(name: str) -> float:
    """Return the share of a screen's squares that may differ."""
    return MOST_OF_LARGE_TEXT if LARGE_TEXT.fullmatch(name) else MOST
