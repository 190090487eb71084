"""A fault ends the visit for three seconds; repeated faults stop the kiosk until staff come."""

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest
from msgspec.structs import replace
from nacl.pwhash import argon2id
from PySide6.QtCore import QCoreApplication, QPoint, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.input.glass import RESTS
from kiosk.staff.long_press import SECONDS
from kiosk.staff.pin import Cost, PinFile
from kiosk.startup import StartupConfig
from kiosk.supervision.crash_report import BEFORE, CrashReport
from kiosk.supervision.fault_limiter import MOMENT, MOST
from kiosk.supervisor import Supervisor
from kiosk.values.answers import Choice
from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.viewmodels.navigation import Navigation
from kiosk.visit.visit import Screen
from tests.ui.conftest import SILENT, today
from tests.ui.fingers import Fingers
from tests.ui.patient import LANDSCAPE, Patient
from tools.tour.staff_script import hold_the_corner
from tools.tour.tour import PatientClock

PIN = "739182"
CHEAP = Cost(argon2id.OPSLIMIT_MIN, argon2id.MEMLIMIT_MIN)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder with traces of an earlier run."""
    state = tmp_path / "state"
    state.mkdir()
    (state / BEFORE).write_text("Fatal Python error: Segmentation fault\n", "utf-8")
    PinFile(state, CHEAP).store(PIN)
    return state


@pytest.fixture
def own(qapp: QGuiApplication, setup: StartupConfig, state: Path) -> Iterator[Patient]:
    """A patient at a kiosk that no other test uses."""
    clock = PatientClock()
    made = Kiosk(replace(setup, state=state), clock, today, SILENT)
    made.show(LANDSCAPE)
    yield Patient(made, clock)
    made.close()
    qapp.processEvents()


def fail(patient: Patient) -> None:
    """Report an uncaught exception."""
    patient.kiosk.view_model(FaultScreen).faulted.emit()
    QCoreApplication.processEvents()
    patient.driver.settle()


def test_a_fault_ends_the_visit_with_one_moment_and_a_clean_kiosk(own: Patient) -> None:
    own.answer({"start": "first_strong"})
    fail(own)
    assert own.untouched
    assert own.sees("One moment")
    assert not own.can_touch("begin.en")
    own.let_pass(MOMENT)
    assert not own.sees("One moment")
    own.tap("begin.en")
    assert own.is_on(Screen.WELCOME)


def test_faults_in_a_row_ask_for_staff_who_come_in_by_their_pin(own: Patient) -> None:
    for _fault in range(MOST):
        fail(own)
    own.let_pass(1000)
    assert own.sees("Please ask the staff")
    assert own.sees("988")
    assert not own.can_touch("begin.en")
    hold_the_corner(own.driver, own.let_pass)
    own.tap(*(f"pad.{digit}" for digit in PIN), "pad.open")
    own.driver.wait(lambda: own.can_touch("staff.health"), "the menu opens")
    own.tap("staff.health")
    assert own.sees("the kiosk broke down on")
    own.tap("staff.close")
    own.tap("begin.en")
    assert own.is_on(Screen.WELCOME)


def test_start_over_in_the_corner_is_enough(own: Patient) -> None:
    for _fault in range(MOST):
        fail(own)
    hold_the_corner(own.driver, own.let_pass)
    own.tap("staff.startOver")
    own.tap("begin.en")
    assert own.is_on(Screen.WELCOME)


def test_a_pad_that_a_child_opened_ends_nothing(own: Patient) -> None:
    for _fault in range(MOST):
        fail(own)
    hold_the_corner(own.driver, own.let_pass)
    own.let_pass(SECONDS + 60)
    assert own.sees("Please ask the staff")


class Broken:
    """Raises at each change of the visit, a number of times."""

    def __init__(self, patient: Patient, times: int) -> None:
        self._trouble = patient.kiosk.view_model(FaultScreen)
        self.left = times
        patient.kiosk.store.changed.connect(self.follow)

    def follow(self) -> None:
        """Raise, unless done."""
        if self.left:
            self.left -= 1
            self._trouble.faulted.emit()


def test_what_goes_wrong_whenever_a_visit_begins_afresh_asks_for_staff(own: Patient) -> None:
    own.tap("begin.en")
    broken = Broken(own, 100)
    fail(own)
    assert broken.left > 90
    assert own.untouched
    assert own.sees("Please ask the staff")


def test_once_staff_have_come_everything_is_shown_afresh(own: Patient) -> None:
    for _fault in range(MOST):
        fail(own)
    broken = Broken(own, 1)
    hold_the_corner(own.driver, own.let_pass)
    own.tap("staff.startOver")
    assert broken.left == 0
    assert own.sees("One moment")


class Untraced(CrashReport):
    """A crash report that leaves pytest's fault handler alone."""

    def begin(self, spare: TextIO) -> TextIO:
        """Do nothing."""
        return spare


@pytest.fixture
def watched(own: Patient, state: Path) -> Iterator[Supervisor]:
    """The supervisor of that kiosk, with its exception and Qt message hooks."""
    heard, handlers = qInstallMessageHandler(None), {}
    for number in (signal.SIGTERM, signal.SIGINT):
        handlers[number] = signal.getsignal(number)
    kiosk, untraced = own.kiosk, Untraced(state)
    event_log, faults = kiosk.services.event_log, kiosk.view_model(FaultScreen)
    room = Supervisor(kiosk.window, event_log, faults, untraced, watched=False)
    room.start(lambda: None)
    yield room
    room.stop(0)
    for number, handler in handlers.items():
        signal.signal(number, handler)
    qInstallMessageHandler(heard)


@pytest.mark.usefixtures("watched")
def test_one_exception_is_one_fault_though_python_and_qt_both_tell_of_it(
    own: Patient, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_stage: Navigation) -> None:
        Choice("")

    monkeypatch.setattr(Navigation, "compare", fails)
    for _fault in range(MOST - 1):
        own.tap("begin.en", "main")
        QCoreApplication.processEvents()
        own.driver.settle()
        assert own.untouched
        assert own.sees("One moment")
        own.let_pass(MOMENT)
    assert not own.sees("Please ask the staff")
    assert (state / "kiosk.log").read_text("utf-8").count('"fault"') == 2 * (MOST - 1)


def test_staff_bring_back_a_kiosk_that_gave_up_while_a_drop_lies_on_the_glass(own: Patient) -> None:
    fingers = Fingers(own)
    fingers.frame(press={9: QPoint(300, 300)})
    for _fault in range(MOST):
        fail(own)
    own.let_pass(RESTS)
    assert own.sees("Please ask the staff")
    hold_the_corner(own.driver, own.let_pass)
    own.tap(*(f"pad.{digit}" for digit in PIN), "pad.open")
    own.driver.wait(lambda: own.can_touch("staff.close"), "the menu opens")
    own.tap("staff.close", "begin.en")
    assert own.is_on(Screen.WELCOME)
    fingers.lift_all()
