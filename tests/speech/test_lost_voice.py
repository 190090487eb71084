"""A voice that is missing, dies, hangs or misreports is detected, and the next one speaks."""

import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QTimer

from kiosk import paths
from kiosk.sound import voice_process
from kiosk.sound.speaker import speech_state
from kiosk.sound.speech_dispatcher import ADDRESS, COMMAND, private_speech_dispatcher
from kiosk.values.tts import LOUDEST, SilenceReason, Utterance
from tests.speech.listening import ENGLISH, Listener
from tools.stress.services import Ear, services_of, speaking_tablet
from tools.tour.driver import PATIENCE


@pytest.mark.usefixtures("mute_tablet")
def test_without_a_service_it_is_told_why_and_the_voice_can_be_opened_again(
    listener: Listener,
) -> None:
    assert listener.open().silence("en") is SilenceReason.NO_ENGINE
    assert "speech-dispatcher" in listener.told[-1].fault
    listener.wait(lambda: not listener.voice.findChildren(QProcess), "the process does not end")
    listener.voice.say(Utterance(1, ENGLISH, "en", LOUDEST))
    listener.voice.stop()
    listener.voice.forget()
    assert listener.open().silence("en") is SilenceReason.NO_ENGINE
    assert "speech-dispatcher" in speech_state().fault


def test_a_program_that_cannot_start_is_told(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert listener.open().silence("en") is SilenceReason.NO_ENGINE


def speak_by(script: str, patience: int, patch: pytest.MonkeyPatch) -> None:
    """Replace the voice process with a script, and set its timeout in milliseconds."""
    patch.setattr(paths, "speaker", lambda: [sys.executable, "-c", script])
    patch.setattr(voice_process, "BEGINNING", patience)


HUNG = """
import sys
print('{"engine": "hung", "by_language": {"en": ["US"]}, "fault": ""}', flush=True)
sys.stdin.read()
"""


def test_a_voice_that_never_comes_to_an_end_is_given_up(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_by(HUNG, 100, monkeypatch)
    assert listener.open().silence("en") is None
    listener.voice.say(Utterance(1, "Yes.", "en", LOUDEST))
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE
    assert listener.ended == []


DEAF = """
import os, signal
os.close(0)
print('{"engine": "deaf", "by_language": {"en": ["US"]}, "fault": ""}', flush=True)
signal.pause()
"""


def test_a_voice_that_hears_no_more_is_given_up(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_by(DEAF, 100, monkeypatch)
    assert listener.open().silence("en") is None
    listener.voice.say(Utterance(1, "Yes.", "en", LOUDEST))
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE


@pytest.mark.usefixtures("ear")
def test_a_voice_that_dies_is_told(listener: Listener) -> None:
    listener.open()
    (process,) = listener.voice.findChildren(QProcess)
    os.kill(process.processId(), 9)
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE
    assert listener.open().silence("en") is None


def test_a_service_that_is_killed_amid_speech_is_told_and_another_speaks(
    listener: Listener,
    ear: Ear,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listener.open()
    listener.voice.say(Utterance(1, ENGLISH * 5, "en", LOUDEST))
    listener.wait(lambda: ear.seconds() > 0, "nothing is heard")
    kill_service(listener)
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE
    assert "gone" in listener.told[-1].fault
    listener.wait(lambda: not listener.voice.findChildren(QProcess), "the process does not end")
    with speaking_tablet(tmp_path_factory.mktemp("again")) as again:
        for name, value in again.surroundings.items():
            monkeypatch.setenv(name, value)
        assert listener.open().silence("en") is None
        listener.hear(2, ENGLISH, "en")
        assert listener.ended == [2]
        assert again.seconds() > 2


@pytest.mark.usefixtures("ear")
@pytest.mark.parametrize("act", ["stop", "say", "nothing"])
def test_a_service_that_was_killed_amid_silence_is_told(listener: Listener, act: str) -> None:
    listener.open()
    listener.hear(1, "Yes.", "en")
    kill_service(listener)
    if act == "stop":
        listener.voice.stop()
    elif act == "say":
        listener.voice.say(Utterance(2, ENGLISH, "en", LOUDEST))
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE


def test_a_service_that_hangs_is_given_up(
    listener: Listener, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener.open()
    listener.voice.say(Utterance(1, ENGLISH * 5, "en", LOUDEST))
    listener.wait(lambda: ear.seconds() > 0, "nothing is heard")
    os.kill(service_of(listener), signal.SIGSTOP)
    monkeypatch.setattr(voice_process, "BEGINNING", 100)
    listener.voice.say(Utterance(2, "Yes.", "en", LOUDEST))
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE
    assert 2 not in listener.ended


LATE = """
import sys
print('{"engine": "late", "by_language": {"en": ["US"]}, "fault": ""}', flush=True)
sys.stdin.readline()
sys.stdin.readline()
print('{"ended": 1}', flush=True)
sys.stdin.read()
"""
"""Reports the first text as ended when it gets the second, and never ends the second."""


def test_the_end_of_what_was_cut_short_does_not_stand_for_the_end_of_what_followed(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_by(LATE, PATIENCE, monkeypatch)
    listener.open()
    for turn in (1, 2):
        listener.voice.say(Utterance(turn, "Yes.", "en", LOUDEST))
    listener.wait(lambda: listener.ended == [1], "the first does not end")
    (waits,) = listener.voice.findChildren(QTimer)
    waits.setInterval(0)  # which ends the wait if there is still one
    listener.wait(lambda: len(listener.told) == 2, "nobody tells")
    assert listener.told[-1].silence("en") is SilenceReason.NO_ENGINE


NOISY = r"""
import os, sys
os.write(1, b"ALSA lib pcm.c: no card\n")
print('{"engine": "noisy", "by_language": {"en": ["US"]}, "fault": ""}', flush=True)
sys.stdin.readline()
os.write(1, b'\n7\n{"ended": "1"}\n{"fault": 1}\n{"\xff": 1}\n')
print('{"ended": 1}', flush=True)
sys.stdin.read()
"""


def test_what_a_library_prints_amid_what_the_voice_says_is_passed_over(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_by(NOISY, PATIENCE, monkeypatch)
    assert listener.open().engine == "noisy"
    listener.hear(1, "Yes.", "en")
    assert (len(listener.told), listener.ended) == (1, [1])


def test_the_memory_of_the_voice_is_dumped_nowhere(listener: Listener, ear: Ear) -> None:
    assert ear.seconds() == 0
    listener.open()
    (process,) = listener.voice.findChildren(QProcess)
    proc = Path("/proc") / str(process.processId())
    limits = (proc / "limits").read_text("ascii").splitlines()
    (core,) = [line.split() for line in limits if line.startswith("Max core file size")]
    assert core[4:6] == ["0", "0"]
    assert (proc / "mem").stat().st_uid == 0


def test_a_voice_that_is_killed_takes_its_service_along(listener: Listener, ear: Ear) -> None:
    listener.open()
    listener.voice.say(Utterance(1, ENGLISH * 5, "en", LOUDEST))
    listener.wait(lambda: ear.seconds() > 0, "nothing is heard")
    (process,) = listener.voice.findChildren(QProcess)
    started = services_of(process.processId()).values()
    assert len(started) > 2
    os.kill(process.processId(), signal.SIGKILL)
    listener.wait(
        lambda: not any(Path(f"/proc/{one}").exists() for one in started), "the service goes on"
    )
    assert not [*Path(ear.surroundings["XDG_RUNTIME_DIR"]).glob("voice-*")]


def test_a_service_that_somebody_else_has_started_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(ADDRESS, "unix_socket:/theirs")
    with private_speech_dispatcher():
        assert os.environ[ADDRESS] == "unix_socket:/theirs"
    assert os.environ[ADDRESS] == "unix_socket:/theirs"


def test_a_service_that_cannot_be_started_is_not_waited_for(
    listener: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv(COMMAND, "/bin/false")
    assert listener.open().silence("en") is SilenceReason.NO_ENGINE
    assert not [*tmp_path.glob("voice-*")]


@pytest.mark.parametrize("folder", ["", "/nowhere"])
def test_a_service_finds_a_place_where_there_is_no_session(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    monkeypatch.setenv(COMMAND, "/bin/false")
    with private_speech_dispatcher():
        assert os.environ[ADDRESS].endswith("/socket")
    assert ADDRESS not in os.environ


def service_of(listener: Listener) -> int:
    """Return the process id of speech-dispatcher."""
    (process,) = listener.voice.findChildren(QProcess)
    return services_of(process.processId())["speech-dispatch"]


def kill_service(listener: Listener) -> None:
    """Kill speech-dispatcher."""
    os.kill(service_of(listener), signal.SIGKILL)
