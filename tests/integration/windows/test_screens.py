"""Every screen looks on Windows as it does on Linux."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtGui import QImage

from release.prune import ROOT
from tests.integration.windows.test_plain_rooms import with_tests
from tests.integration.windows.windows import PATIENCE, PYTHON, Windows, as_windows_has_it

TOUR: Final = ("-m", "tools", "tour", "--out")
DIFFERS: Final = 64
"""Steps of 255 by which a colour may differ at the edge of a letter: each system draws its own."""

MOST: Final = 0.02
"""Share of a screen's dots that may differ by more."""


def dots(picture: Path) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    """Return a picture's dots."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].astype(np.int16)


def test_every_screen_is_there_and_looks_the_same(new: Windows, tmp_path: Path) -> None:
    here, there = tmp_path / "linux", tmp_path / "windows"
    done = new.run(PYTHON, *TOUR, as_windows_has_it(there), **with_tests(new))
    assert (done.returncode, done.stderr) == (0, "")
    subprocess.run([sys.executable, *TOUR, str(here)], cwd=ROOT, timeout=PATIENCE, check=True)
    pictures = sorted(path.name for path in here.glob("*.png"))
    assert sorted(path.name for path in there.glob("*.png")) == pictures
    differing: dict[str, float] = {}
    for name in pictures:
        ours, theirs = dots(here / name), dots(there / name)
        assert ours.shape == theirs.shape, name
        differing[name] = float((abs(ours - theirs) > DIFFERS).mean())
    worst = max(differing, key=lambda name: differing[name])
    print(f"{len(pictures)} screens; {worst} differs most, in {differing[worst]:.2%} of its dots")
    assert {name: share for name, share in differing.items() if share > MOST} == {}
