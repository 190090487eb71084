"""Fixtures for the tests of translations."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from tests.support.packs import sound_pack
from tools.content.translation.exporting import exported
from tools.content.translation.xliff import Translation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in English and Spanish."""
    return sound_pack(tmp_path / "pack")


@pytest.fixture
def spanish(folder: Path) -> Translation:
    """Its Spanish words, exported for a translator."""
    return exported(load_pack(folder), "es")
