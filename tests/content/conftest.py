"""What the tests of content packs start from."""

from pathlib import Path

import pytest

from tests.support.packs import tiny_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack that is in order."""
    return tiny_pack(tmp_path / "pack")


@pytest.fixture
def top(folder: Path) -> Path:
    """Its structure."""
    return folder / "pack.toml"


@pytest.fixture
def words(folder: Path) -> Path:
    """Its English words."""
    return folder / "en.toml"
