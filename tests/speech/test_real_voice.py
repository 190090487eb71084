"""The real voice: what it says is really heard, in English and in Spanish, and stops."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

from kiosk import places
from kiosk.device import voice
from kiosk.device.speaker import speech_state
from kiosk.device.voice import SpeakingProcess
from kiosk.torture.tablet import Ear, comes, speaking_tablet
from kiosk.values.voices import LOUDEST, Heard, Silence, Utterance, Voices

PATIENCE = 60_000
"""Milliseconds for a voice: two busy cores count ten thousand voices in ten seconds or so."""

ENGLISH = "The medicine flows in slowly, through a thin tube in a vein."
SPANISH = "El medicamento entra despacio, por un tubo fino en una vena."


class Listener:
    """Somebody who is told what a voice does."""

    def __init__(self) -> None:
        self.told: list[Voices] = []
        self.ended: list[int] = []
        self.voice = SpeakingProcess(Heard(self.told.append, self.ended.append))

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds."""
        assert comes(holds, PATIENCE), f"waited in vain: {what}"

    def open(self) -> Voices:
        """Open the voice and return what it can speak."""
        known = len(self.told)
        self.voice.open()
        self.wait(lambda: len(self.told) > known, "the voice does not get ready")
        return self.told[-1]

    def hear(self, turn: int, text: str, language: str, volume: int = LOUDEST) -> None:
        """Hear something to its end."""
        self.voice.say(Utterance(turn, text, language, volume))
        self.wait(lambda: self.ended[-1:] == [turn], f"{text} does not end")


@pytest.fixture
def listener(qapp: QGuiApplication) -> Iterator[Listener]:
    one = Listener()
    yield one
    one.voice.close()
    qapp.processEvents()


@pytest.fixture
def ear(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    assert QGuiApplication.instance() is qapp
    with speaking_tablet(tmp_path) as heard:
        for name, value in heard.surroundings.items():
            monkeypatch.setenv(name, value)
        yield heard


@pytest.fixture
def mute_tablet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tablet on which no speech-dispatcher answers."""
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'nobody'}")


def test_what_is_said_is_heard_in_english_and_in_spanish(listener: Listener, ear: Ear) -> None:
    voices = listener.open()
    assert (voices.engine, voices.fault) == ("speechd", "")
    assert [voices.silence(code) for code in ("en", "es", "xx")] == [None, None, Silence.NO_VOICE]
    assert ear.seconds() == 0
    listener.hear(1, ENGLISH, "en")
    english = ear.seconds()
    assert 2 < english < 8
    listener.hear(2, ENGLISH, "es")
    read_as_spanish = ear.seconds() - english
    assert abs(read_as_spanish - english) > 0.1
    listener.hear(3, SPANISH, "es")
    assert 2 < ear.seconds() - english - read_as_spanish < 8


def test_the_volume_is_heard(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.hear(1, ENGLISH, "en", LOUDEST - 2)
    quiet = ear.loudness()
    ear.file.write_bytes(b"")
    listener.hear(2, ENGLISH, "en", LOUDEST)
    assert ear.loudness() > quiet * 1.2


def test_what_is_cut_short_is_silent_and_has_no_end(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.voice.say(Utterance(1, ENGLISH * 5, "en", LOUDEST))
    listener.voice.say(Utterance(2, ENGLISH * 5, "en", LOUDEST))
    listener.hear(3, ENGLISH, "en")
    assert listener.ended == [3]
    assert ear.seconds() < 8
    listener.voice.say(Utterance(4, ENGLISH * 5, "en", LOUDEST))
    before = ear.seconds()
    listener.wait(lambda: ear.seconds() > before, "nothing is heard")
    listener.voice.stop()
    listener.hear(5, "Yes.", "en")
    assert listener.ended == [3, 5]
    assert ear.seconds() - before < 8


def test_a_voice_that_forgets_is_silent_and_speaks_again(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.voice.say(Utterance(1, ENGLISH * 5, "en", LOUDEST))
    listener.wait(lambda: ear.seconds() > 0, "nothing is heard")
    listener.voice.forget()
    listener.wait(lambda: len(listener.told) == 2, "no other voice gets ready")
    listener.hear(2, "Yes.", "en")
    assert listener.ended == [2]
    assert ear.seconds() < 8


@pytest.mark.usefixtures("ear")
def test_what_can_be_spoken_is_told_to_staff() -> None:
    state = speech_state()
    assert state.engine == "speechd"
    assert {"US", "GB"} <= set(state.by_language["en"])
    assert "ES" in state.by_language["es"]


@pytest.mark.usefixtures("mute_tablet")
def test_without_a_service_it_is_told_why_and_the_voice_can_be_opened_again(
    listener: Listener,
) -> None:
    assert listener.open().silence("en") is Silence.NO_ENGINE
    assert "speech-dispatcher" in listener.told[-1].fault
    listener.wait(lambda: not listener.voice.findChildren(QProcess), "the process does not end")
    listener.voice.say(Utterance(1, ENGLISH, "en", LOUDEST))
    listener.voice.stop()
    listener.voice.forget()
    assert listener.open().silence("en") is Silence.NO_ENGINE
    assert "speech-dispatcher" in speech_state().fault


def test_a_program_that_cannot_start_is_told(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert listener.open().silence("en") is Silence.NO_ENGINE


HUNG = """
import sys
print('{"engine": "hung", "by_language": {"en": ["US"]}, "fault": ""}', flush=True)
sys.stdin.read()
"""


def test_a_voice_that_never_comes_to_an_end_is_given_up(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "speaker", lambda: [sys.executable, "-c", HUNG])
    monkeypatch.setattr(voice, "BEGINNING", 100)
    assert listener.open().silence("en") is None
    listener.voice.say(Utterance(1, "Yes.", "en", LOUDEST))
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is Silence.NO_ENGINE
    assert listener.ended == []


@pytest.mark.usefixtures("ear")
def test_a_voice_that_dies_is_told(listener: Listener) -> None:
    listener.open()
    (process,) = listener.voice.findChildren(QProcess)
    os.kill(process.processId(), 9)
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is Silence.NO_ENGINE
    assert listener.open().silence("en") is None
