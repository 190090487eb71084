"""The real chime is audible, stops at once, and fails safely where there is no sound."""

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

from kiosk import paths
from kiosk.sound import chime_sound
from kiosk.sound.chime_process import ChimeProcess
from kiosk.values.tts import LOUDEST
from tests.support.soundcard import card
from tools.stress.services import Ear, comes
from tools.tour.driver import PATIENCE


@pytest.fixture
def chime_player(qapp: QGuiApplication) -> Iterator[ChimeProcess]:
    """A chime process that has not been used yet."""
    one = ChimeProcess()
    yield one
    one.close()
    qapp.processEvents()


def at_rest(chime_player: ChimeProcess) -> bool:
    """Return whether the chime's process has ended."""
    return comes(lambda: not chime_player.findChildren(QProcess), PATIENCE)


@pytest.fixture
def mute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a tablet with neither sound server nor sound card."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    config = tmp_path / "asound.conf"
    config.write_text("")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    return tmp_path


# What is heard ------------------------------------------------------------------------------


def test_it_is_short_soft_and_does_not_click() -> None:
    samples = array.array("h", chime_sound.chime(100))
    assert len(samples) / chime_sound.RATE == chime_sound.SECONDS < 1
    assert 8_000 < max(map(abs, samples)) < 18_000
    assert samples[0] == samples[-1] == 0
    step = max(abs(after - before) for before, after in pairwise(samples))
    assert step < 2_000


def test_it_is_as_loud_as_is_asked() -> None:
    loud, soft = (array.array("h", chime_sound.chime(percent)) for percent in (100, 20))
    assert max(loud) == pytest.approx(5 * max(soft), rel=0.01)
    assert not any(chime_sound.chime(0))


def test_a_bell_that_is_rung_is_heard(chime_player: ChimeProcess, ear: Ear) -> None:
    chime_player.ring(LOUDEST)
    assert at_rest(chime_player)
    assert ear.listen(1)  # let buffered sound arrive
    heard = ear.seconds()
    assert 0.3 < heard < 1
    loud = ear.loudness()
    ear.file.write_bytes(b"")
    chime_player.ring(2)
    assert at_rest(chime_player)
    assert ear.listen(1)
    assert ear.loudness() < loud * 0.7


def test_it_falls_silent_at_once(
    chime_player: ChimeProcess, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    often = "from kiosk.sound import chime_sound as chime; chime.play(chime.chime(100) * 200)"
    monkeypatch.setattr(paths, "chimer", lambda: [sys.executable, "-c", often])
    chime_player.ring(LOUDEST)
    assert comes(lambda: ear.seconds() > 0, PATIENCE)
    chime_player.hush()
    assert at_rest(chime_player)
    assert ear.listen(1)  # let buffered sound arrive
    before = ear.seconds()
    assert before < chime_sound.SECONDS * 100
    assert ear.listen(1)
    assert ear.seconds() == before


def test_without_a_sound_server_the_sound_card_plays_it(
    mute: Path, chime_player: ChimeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    played, config = mute / "played.raw", mute / "card.conf"
    config.write_text(card(played))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    chime_player.ring(LOUDEST)
    assert at_rest(chime_player)
    assert (
        played.read_bytes()[: 2 * chime_sound.RATE // 2]
        == chime_sound.chime(100)[: 2 * chime_sound.RATE // 2]
    )


# Where nothing can be heard -----------------------------------------------------------------


@pytest.mark.usefixtures("mute")
def test_a_tablet_without_sound_is_not_harmed(chime_player: ChimeProcess) -> None:
    assert not chime_sound.play(chime_sound.chime(100))
    chime_player.ring(LOUDEST)
    assert at_rest(chime_player)


def test_without_the_libraries_nothing_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_library(_name: str) -> None:
        raise OSError("cannot open shared object file")

    monkeypatch.setattr("ctypes.CDLL", no_library)
    assert not chime_sound.play(chime_sound.chime(100))


def test_a_program_that_cannot_start_is_passed_over(
    chime_player: ChimeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    chime_player.ring(LOUDEST)
    assert at_rest(chime_player)
    chime_player.hush()


def test_a_chime_that_hangs_is_ended_and_holds_nobody_up(
    chime_player: ChimeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        paths, "chimer", lambda: [sys.executable, "-c", "import time; time.sleep(600)"]
    )
    waits: list[str] = []
    for wait in ("waitForStarted", "waitForFinished"):
        monkeypatch.setattr(QProcess, wait, lambda *_given, name=wait: waits.append(name))
    for _time in range(3):
        chime_player.ring(LOUDEST)
    chime_player.hush()
    assert waits == []
    assert at_rest(chime_player)


def test_a_sound_server_that_hangs_is_given_up(
    ear: Ear, chime_player: ChimeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_up = "from kiosk.sound import chime_sound as chime; chime.PATIENCE = 1.0; chime.main(100)"
    monkeypatch.setattr(paths, "chimer", lambda: [sys.executable, "-c", give_up])
    os.kill(ear.services["pulseaudio"], signal.SIGSTOP)
    try:
        chime_player.ring(LOUDEST)
        assert at_rest(chime_player)
    finally:
        os.kill(ear.services["pulseaudio"], signal.SIGCONT)
