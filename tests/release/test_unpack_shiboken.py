"""Shiboken's embedded Python modules ship compiled."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from release import unpack_shiboken

WHERE = "import shiboken6, shibokensupport; print(shibokensupport.__file__)"


def test_the_library_takes_its_python_part_from_where_it_ships(tmp_path: Path) -> None:
    made = tmp_path / "made"
    files = unpack_shiboken.python_part(made)
    home = Path("shiboken6") / unpack_shiboken.FOLDER / "shibokensupport"
    assert (made / home / "__init__.pyc", home) in files
    assert all(file.suffix == ".pyc" and made / place == file.parent for file, place in files)
    for source in made.rglob("shibokensupport/**/*.py"):
        source.unlink()
    around = os.environ | {"PYTHONPATH": str(made)}
    taken = subprocess.run(
        [sys.executable, "-c", WHERE], env=around, capture_output=True, text=True, check=True
    )
    assert Path(taken.stdout.strip()) == made / home / "__init__.pyc"


def test_a_library_that_unpacks_nothing_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack_shiboken, "FOLDER", "elsewhere")
    (tmp_path / "made").mkdir()
    with pytest.raises(RuntimeError, match="did not unpack"):
        unpack_shiboken.python_part(tmp_path / "made")
