"""Fixtures for the tests of the preview: an author's pack, and an off-screen preview of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.content.help_lines import load_help
from kiosk.settings.clinic_settings import Settings
from tests.support.packs import tiny_pack
from tests.ui.conftest import SILENT, qapp
from tools.preview.preview import Preview
from tools.tour.tour import PatientClock

__all__ = ["qapp"]

Open = Callable[[], Preview]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in two languages."""
    return tiny_pack(tmp_path / "pack", ("en", "es"))


@pytest.fixture
def clock() -> PatientClock:
    """The preview's fake clock."""
    return PatientClock()


@pytest.fixture
def open_preview(qapp: QGuiApplication, folder: Path, clock: PatientClock) -> Iterator[Open]:
    """Open a preview of that pack; it is closed after the test."""
    opened: list[Preview] = []
    lines, _ = load_help(paths.resources() / "help", Settings().help.country)

    def open_it() -> Preview:
        opened.append(Preview(folder, Settings(), lines, SILENT, clock))
        return opened[-1]

    yield open_it
    for preview in opened:
        preview.close()
    qapp.processEvents()
