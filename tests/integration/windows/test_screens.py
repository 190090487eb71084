"""Every screen looks on Windows as it does on Linux."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import numpy as np
import pytest
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
"""Screens full of large text: a line is a dot higher on Linux, so that the last ones lie apart."""

OFF: Final = 16
"""Dots that a line of large text may lie off, a third of its height."""

Colours = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def dots(picture: Path) -> Colours:
    """Return the colours of a picture's dots: rows, columns, and red, green and blue."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB888)
    width, height = image.width(), image.height()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : width * 3].reshape(height, width, 3).astype(np.float64)


def squares(picture: Colours) -> Colours:
    """Return the colours of a picture's squares."""
    down, across = picture.shape[0] // SIDE, picture.shape[1] // SIDE
    whole = picture[: down * SIDE, : across * SIDE]
    means: Colours = whole.reshape(down, SIDE, across, SIDE, 3).mean((1, 3))
    return means


def lines(picture: Colours) -> list[list[int]]:
    """Return where each line of a picture's left and right half begins and ends."""
    colours, times = np.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    inked = abs(picture - colours[times.argmax()]).max(-1) > DIFFERS
    rows = [half.any(1).astype(int) for half in np.array_split(inked, 2, axis=1)]
    return [np.flatnonzero(np.diff(row, prepend=0, append=0)).tolist() for row in rows]


def test_every_screen_is_there_and_looks_the_same(new: Windows) -> None:
    here, there = BUILT / "pictures" / "linux", BUILT / "pictures" / "windows"
    done = new.run(PYTHON, *TOUR, as_windows_has_it(there), **with_tests())
    assert (done.returncode, done.stderr) == (0, "")
    subprocess.run([sys.executable, *TOUR, str(here)], cwd=ROOT, timeout=PATIENCE, check=True)
    pictures = sorted(path.name for path in here.glob("*.png"))
    assert sorted(path.name for path in there.glob("*.png")) == pictures
    differing: dict[str, float] = {}
    for name in pictures:
        ours, theirs = dots(here / name), dots(there / name)
        assert ours.shape == theirs.shape, name
        if LARGE_TEXT.fullmatch(name):
            for mine, other in zip(lines(ours), lines(theirs), strict=True):
                assert other == pytest.approx(mine, abs=OFF), name
        else:
            apart = abs(squares(ours) - squares(theirs)).max(-1)
            differing[name] = float((apart > DIFFERS).mean())
    worst = max(differing, key=lambda name: differing[name])
    print(f"{len(pictures)} screens; {worst} differs most, in {differing[worst]:.2%}")
    assert [name for name, share in differing.items() if share > MOST] == []
