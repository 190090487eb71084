"""The real chime: it is really heard, stops at once, and harms nothing where it cannot be."""

import array
import os
import signal
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

from kiosk import places
from kiosk.device import chime
from kiosk.device.bell import ChimingProcess
from kiosk.torture.tablet import Ear, comes
from kiosk.tour.hand import PATIENCE
from kiosk.values.voices import LOUDEST
from tests.soundcard import card


@pytest.fixture
def bell(qapp: QGuiApplication) -> Iterator[ChimingProcess]:
    """A bell that has not been rung yet."""
    one = ChimingProcess()
    yield one
    one.close()
    qapp.processEvents()


def at_rest(bell: ChimingProcess) -> bool:
    """Return whether no process is left of a bell."""
    return comes(lambda: not bell.findChildren(QProcess), PATIENCE)


@pytest.fixture
def mute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tablet without a sound server and without a sound card; return its folder."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    config = tmp_path / "asound.conf"
    config.write_text("")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    return tmp_path


# What is heard ------------------------------------------------------------------------------


def test_it_is_short_soft_and_does_not_click() -> None:
    samples = array.array("h", chime.chime(100))
    assert len(samples) / chime.RATE == chime.SECONDS < 1
    assert 8_000 < max(map(abs, samples)) < 18_000
    assert samples[0] == samples[-1] == 0
    step = max(abs(after - before) for before, after in pairwise(samples))
    assert step < 2_000


def test_it_is_as_loud_as_is_asked() -> None:
    loud, soft = (array.array("h", chime.chime(percent)) for percent in (100, 20))
    assert max(loud) == pytest.approx(5 * max(soft), rel=0.01)
    assert not any(chime.chime(0))


def test_a_bell_that_is_rung_is_heard(bell: ChimingProcess, ear: Ear) -> None:
    bell.ring(LOUDEST)
    assert at_rest(bell)
    heard = ear.seconds()
    assert 0.3 < heard < 1
    loud = ear.loudness()
    ear.file.write_bytes(b"")
    bell.ring(2)
    assert at_rest(bell)
    assert ear.loudness() < loud * 0.7


def test_it_falls_silent_at_once(
    bell: ChimingProcess, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    often = "from kiosk.device import chime; chime.play(chime.chime(100) * 200)"
    monkeypatch.setattr(places, "chimer", lambda: [sys.executable, "-c", often])
    bell.ring(LOUDEST)
    assert comes(lambda: ear.seconds() > 0, PATIENCE)
    bell.hush()
    assert at_rest(bell)
    assert ear.listen(1)  # what was on its way to the ear
    before = ear.seconds()
    assert before < chime.SECONDS * 100
    assert ear.listen(1)
    assert ear.seconds() == before


def test_without_a_sound_server_the_sound_card_plays_it(
    mute: Path, bell: ChimingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    played, config = mute / "played.raw", mute / "card.conf"
    config.write_text(card(played))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    bell.ring(LOUDEST)
    assert at_rest(bell)
    assert played.read_bytes()[: 2 * chime.RATE // 2] == chime.chime(100)[: 2 * chime.RATE // 2]


# Where nothing can be heard -----------------------------------------------------------------


@pytest.mark.usefixtures("mute")
def test_a_tablet_without_sound_is_not_harmed(bell: ChimingProcess) -> None:
    assert not chime.play(chime.chime(100))
    bell.ring(LOUDEST)
    assert at_rest(bell)


def test_without_the_libraries_nothing_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_library(_name: str) -> None:
        raise OSError("cannot open shared object file")

    monkeypatch.setattr("ctypes.CDLL", no_library)
    assert not chime.play(chime.chime(100))


def test_a_program_that_cannot_start_is_passed_over(
    bell: ChimingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    bell.ring(LOUDEST)
    assert at_rest(bell)
    bell.hush()


def test_a_chime_that_hangs_is_ended_and_holds_nobody_up(
    bell: ChimingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        places, "chimer", lambda: [sys.executable, "-c", "import time; time.sleep(600)"]
    )
    waits: list[str] = []
    for wait in ("waitForStarted", "waitForFinished"):
        monkeypatch.setattr(QProcess, wait, lambda *_given, name=wait: waits.append(name))
    for _time in range(3):
        bell.ring(LOUDEST)
    bell.hush()
    assert waits == []
    assert at_rest(bell)


def test_a_sound_server_that_hangs_is_given_up(
    ear: Ear, bell: ChimingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_up = "from kiosk.device import chime; chime.PATIENCE = 1.0; chime.main(100)"
    monkeypatch.setattr(places, "chimer", lambda: [sys.executable, "-c", give_up])
    os.kill(ear.services["pulseaudio"], signal.SIGSTOP)
    try:
        bell.ring(LOUDEST)
        assert at_rest(bell)
    finally:
        os.kill(ear.services["pulseaudio"], signal.SIGCONT)
