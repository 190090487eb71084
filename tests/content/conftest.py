"""Fixtures for the tests of content packs."""

from pathlib import Path

import pytest

from tests.support.packs import tiny_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a valid pack."""
    return tiny_pack(tmp_path / "pack")


@pytest.fixture
def top(folder: Path) -> Path:
    """Its structure file."""
    return folder / "pack.toml"


@pytest.fixture
def words(folder: Path) -> Path:
    """Its English language file."""
    return folder / "en.toml"
