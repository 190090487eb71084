"""On the attract screen the focused item is spoken, so that blind patients find Read aloud."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.app import Kiosk
from kiosk.services import Surroundings
from kiosk.staff.staff_navigation import StaffView
from kiosk.startup import StartupConfig
from kiosk.values.tts import AvailableVoices, SpokenProgress
from kiosk.viewmodels.staff import Staff
from kiosk.visit.visit import Overlay, Screen
from tests.ui.conftest import today
from tests.ui.listener import BOTH, Listener, Voice
from tests.ui.patient import LANDSCAPE, Patient
from tools.silent_chime import SilentChime
from tools.tour.staff_script import hold_the_corner
from tools.tour.tour import PatientClock

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
NEXT, CHOOSE = Qt.Key.Key_1, Qt.Key.Key_2


@pytest.fixture
def seeker(qapp: QGuiApplication, setup: StartupConfig) -> Iterator[Listener]:
    """A blind patient with a keyboard, at the attract screen."""
    QAccessible.setActive(False)
    voices: list[Voice] = []

    def open_voice(heard: SpokenProgress) -> Voice:
        voices.append(Voice(heard))
        return voices[-1]

    clock = PatientClock()
    kiosk = Kiosk(
        setup, clock, today, Surroundings(open_voice=open_voice, make_chime_player=SilentChime)
    )
    kiosk.show(LANDSCAPE)
    patient = Patient(kiosk, clock)
    patient.arrive()
    yield Listener(patient, voices[0])
    kiosk.close()
    qapp.processEvents()


def seek(seeker: Listener, key: Qt.Key, words: str) -> list[str]:
    """Press a key until some words are spoken; return what was spoken before."""
    heard: list[str] = []
    for _press in range(20):
        seeker.patient.press_key(key)
        if seeker.hears == words:
            return heard
        heard.append(seeker.hears)
    raise LookupError(words, heard)


@pytest.mark.parametrize(("onward", "choose"), [(TAB, ENTER), (NEXT, CHOOSE)])
def test_what_reads_aloud_is_found_by_ear(seeker: Listener, onward: Qt.Key, choose: Qt.Key) -> None:
    before = seek(seeker, onward, "Listen.")
    assert before[0] == "Touch to begin."
    assert "Bigger text." in before
    assert "" not in before
    seeker.patient.press_key(choose)
    assert seeker.patient.visit.listening.reading
    assert seeker.hears == "A drip or a shot?"


def test_comfort_is_found_by_ear_and_gone_through(seeker: Listener) -> None:
    seek(seeker, TAB, "Bigger text.")
    seeker.patient.press_key(ENTER)
    assert seeker.patient.visit.overlay is Overlay.COMFORT
    assert not seeker.hears
    seeker.patient.press_key(TAB)
    assert seeker.hears


def test_a_touch_says_nothing_and_silences_what_is_said(seeker: Listener) -> None:
    seeker.patient.tap("quiet.comfort", "sheet.close")
    assert seeker.voice.said == []
    seeker.patient.press_key(TAB)
    assert seeker.hears
    seeker.patient.tap("quiet.comfort")
    assert not seeker.hears


def test_with_the_visit_it_ends(seeker: Listener) -> None:
    seeker.patient.press_key(TAB)
    seeker.patient.press_key(ENTER)
    assert seeker.patient.is_on(Screen.WELCOME)
    assert not seeker.hears
    said = len(seeker.voice.said)
    for _press in range(5):
        seeker.patient.press_key(TAB)
    assert len(seeker.voice.said) == said


@pytest.mark.parametrize("by_key", [True, False])
def test_a_visit_by_keyboard_that_is_over_says_nothing(seeker: Listener, by_key: bool) -> None:
    patient = seeker.patient
    patient.focus("begin.en")
    patient.press_key(ENTER)
    patient.walk_to(Screen.THANKS)
    patient.focus("main")
    said = len(seeker.voice.said)
    if by_key:
        patient.press_key(ENTER)
    else:
        patient.let_pass(patient.kiosk.store.policy.done)
        patient.let_pass(patient.kiosk.store.policy.warning)
    assert patient.untouched
    assert len(seeker.voice.said) == said


def test_a_sheet_that_closes_by_itself_says_nothing(seeker: Listener) -> None:
    policy = seeker.patient.kiosk.store.policy
    seek(seeker, TAB, "Bigger text.")
    seeker.patient.press_key(ENTER)
    seeker.patient.press_key(TAB)
    said = len(seeker.voice.said)
    seeker.hear_out()
    seeker.patient.let_pass(policy.idle)
    seeker.patient.let_pass(policy.warning)
    assert seeker.patient.untouched
    assert len(seeker.voice.said) == said


def test_help_says_nothing(seeker: Listener) -> None:
    seeker.patient.focus("quiet.help")
    seeker.patient.press_key(ENTER)
    said = len(seeker.voice.said)
    seeker.patient.press_key(TAB)
    assert len(seeker.voice.said) == said


def test_staff_at_the_pad_hear_nothing(seeker: Listener) -> None:
    hold_the_corner(seeker.patient.driver, seeker.patient.let_pass)
    assert seeker.patient.kiosk.view_model(Staff).shown is not StaffView.CLOSED
    for _press in range(5):
        seeker.patient.press_key(TAB)
    assert seeker.voice.said == []


def test_a_voice_that_gets_ready_late_says_where_the_keyboard_is_then(seeker: Listener) -> None:
    seeker.voice.voices = None
    seeker.patient.focus("quiet.comfort")
    assert seeker.voice.said == []
    seeker.voice.heard.ready(BOTH)
    assert seeker.hears == "Bigger text."


def test_without_a_voice_it_is_silent(seeker: Listener) -> None:
    seeker.voice.voices = AvailableVoices(fault="none here")
    seeker.patient.focus("quiet.aloud")
    assert seeker.voice.said == []
    assert not seeker.patient.can_touch("aloud.stop")


def test_where_a_screen_reader_runs_that_one_speaks(seeker: Listener) -> None:
    QAccessible.setActive(True)
    seeker.patient.focus("quiet.aloud")
    assert seeker.voice.said == []
