"""Fixtures: a tablet with sound, one without, and a listener."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.sound import voice_process
from tests.speech.listening import Listener
from tools.stress.services import Ear, speaking_tablet
from tools.tour.driver import PATIENCE


@pytest.fixture
def listener(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """A listener that records what the voice reports, with long timeouts."""
    monkeypatch.setattr(voice_process, "BEGINNING", PATIENCE)
    one = Listener()
    yield one
    one.voice.close()
    qapp.processEvents()


@pytest.fixture
def ear(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    """The sound recorded on a tablet with running services."""
    assert QGuiApplication.instance() is qapp
    with speaking_tablet(tmp_path) as heard:
        for name, value in heard.surroundings.items():
            monkeypatch.setenv(name, value)
        yield heard


@pytest.fixture
def mute_tablet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tablet without a speech-dispatcher."""
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'nobody'}")
