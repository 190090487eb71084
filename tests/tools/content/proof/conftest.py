"""Fixtures for the tests of proofs."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from tests.support.packs import sound_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in two languages."""
    return sound_pack(tmp_path / "pack")


@pytest.fixture
def pack(folder: Path) -> Pack:
    """That pack."""
    return load_pack(folder)
