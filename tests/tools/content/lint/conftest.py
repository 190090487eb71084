"""Fixtures for the tests of lint checks."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.tools.content.lint.flaws import SOUND


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in two languages without any findings."""
    return copytree(SOUND, tmp_path / "pack")
