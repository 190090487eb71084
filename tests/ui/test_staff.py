"""The staff area: access, cleaning, out of service, settings, usage, and dimming."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace
from nacl.pwhash import argon2id
from PySide6.QtCore import Property, QCoreApplication, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from kiosk.app import Kiosk
from kiosk.content.sign_off import SHORT, content_hash
from kiosk.schema.diagnostics import Diagnostic
from kiosk.services import Surroundings
from kiosk.settings.clinic_settings import (
    AttractSettings,
    ClinicDetails,
    StaffSettings,
    SwitchSettings,
    TakeawaySettings,
)
from kiosk.settings.value_types import Corner
from kiosk.staff.long_press import SECONDS
from kiosk.staff.pin import Cost, PinFile
from kiosk.staff.staff_navigation import (
    CLEANING_SECONDS,
    INSIDE_SECONDS,
    OUTSIDE_SECONDS,
    StaffView,
)
from kiosk.startup import StartupConfig
from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.exit_codes import ExitCode
from kiosk.values.handout_form import HandoutForm
from kiosk.values.tts import OpenVoice, SpokenProgress
from kiosk.viewmodels.defaults import Defaults
from kiosk.viewmodels.keypad import Keypad
from kiosk.viewmodels.phone_pad import PhonePad
from kiosk.viewmodels.staff import Staff
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.ui.conftest import TODAY, today
from tests.ui.listener import Listener, Voice, Voiceless
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.silent_chime import SilentChime
from tools.tour.scene_items import screens_made
from tools.tour.tour import PatientClock

PIN = "739182"
CHEAP = Cost(argon2id.OPSLIMIT_MIN, argon2id.MEMLIMIT_MIN)
NOON = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)


@dataclass
class Tablet:
    """The fake surroundings of a kiosk, set by the test."""

    now: dt.datetime = NOON
    slept: float = 0.0
    start: str = "monday"
    open_voice: OpenVoice = Voiceless


class Worker(Patient):
    """A staff member at a kiosk with its own state folder."""

    def __init__(
        self, setup: StartupConfig, clock: PatientClock, tablet: Tablet, size: Size = LANDSCAPE
    ) -> None:
        around = Surroundings(
            lambda: tablet.now,
            lambda: tablet.slept,
            lambda: tablet.start,
            tablet.open_voice,
            SilentChime,
        )
        made = Kiosk(setup, clock, today, around)
        made.show(size)
        super().__init__(made, clock)
        self.tablet = tablet

    def is_at(self, view: StaffView) -> bool:
        """Return whether the staff area shows a view."""
        return self.kiosk.view_model(Staff).shown is view

    def corner(self, name: str = "top_right") -> QPoint:
        """Return a point in a corner."""
        down, across = name.split("_")
        width, height = self.kiosk.window.width(), self.kiosk.window.height()
        return QPoint(12 if across == "left" else width - 12, 12 if down == "top" else height - 12)

    def shows(self, name: str) -> bool:
        """Return whether an item of a name is visible."""
        return any(item.objectName() == name for item in self.driver.items())

    def hold(self, name: str = "top_right", seconds: float = SECONDS) -> None:
        """Hold a finger in a corner."""
        self.driver.press(self.corner(name))
        self.let_pass(seconds)
        self.driver.release(self.corner(name))
        self.driver.settle()

    def enter(self, pin: str) -> None:
        """Enter a PIN, tap Open, and wait until it has been checked."""
        self.tap(*(f"pad.{digit}" for digit in pin), "pad.open")

    def come_in(self) -> None:
        """Hold the corner and enter the correct PIN."""
        self.hold()
        self.enter(PIN)


@dataclass
class Clinic:
    """Starts kiosks that share a state folder, like restarts of the same one."""

    setup: StartupConfig
    running: list[Worker]

    def start(self, clock: PatientClock | None = None, tablet: Tablet | None = None) -> Worker:
        """Start the kiosk, or restart it if it runs."""
        self.stop()
        self.running.append(Worker(self.setup, clock or PatientClock(), tablet or Tablet()))
        return self.running[-1]

    def stop(self) -> None:
        """Stop the kiosk if it runs."""
        while self.running:
            self.running.pop().kiosk.close()
            QCoreApplication.processEvents()


@pytest.fixture
def clinic(qapp: QGuiApplication, setup: StartupConfig, tmp_path: Path) -> Iterator[Clinic]:
    """A clinic without a PIN."""
    qapp.processEvents()
    clinic = Clinic(replace(setup, state=tmp_path / "state"), [])
    yield clinic
    clinic.stop()


@pytest.fixture
def pin(clinic: Clinic) -> PinFile:
    """The PIN file of a clinic that has set one, with a hash that is cheap to check."""
    file = PinFile(clinic.setup.state, CHEAP)
    file.store(PIN)
    return file


@pytest.fixture
def worker(clinic: Clinic, pin: PinFile) -> Worker:
    """A staff member who knows the PIN, at the attract screen."""
    assert pin.is_set()
    return clinic.start()


@pytest.fixture
def inside(worker: Worker) -> Worker:
    """The same, logged in."""
    worker.come_in()
    return worker


# The way in -----------------------------------------------------------------------------------


def test_a_long_press_in_the_corner_shows_the_pad(worker: Worker) -> None:
    worker.hold()
    assert worker.is_at(StaffView.PIN)
    assert worker.sees("Staff PIN")


@pytest.mark.parametrize("seconds", [0, 1.5])
def test_a_shorter_press_shows_nothing(worker: Worker, seconds: float) -> None:
    worker.hold(seconds=seconds)
    assert worker.is_at(StaffView.CLOSED)


def test_the_clinic_chooses_the_corner(clinic: Clinic) -> None:
    for corner in get_args(Corner):
        staff = StaffSettings(corner)
        clinic.setup = replace(clinic.setup, settings=replace(clinic.setup.settings, staff=staff))
        worker = clinic.start()
        for other in get_args(Corner):
            worker.hold(other)
            assert worker.is_at(StaffView.NO_PIN) == (other == corner)
            worker.let_pass(OUTSIDE_SECONDS)


def test_the_corner_takes_no_touch_from_what_lies_below(clinic: Clinic) -> None:
    staff = StaffSettings("bottom_left")
    clinic.setup = replace(clinic.setup, settings=replace(clinic.setup.settings, staff=staff))
    worker = clinic.start()
    worker.walk_to(Screen.WELCOME)
    start_over = worker.driver.find("quiet.startOver")
    place = worker.driver.point_in(start_over, 0.05, 0.9)
    worker.driver.tap_at(place)
    worker.driver.settle()
    assert worker.is_on(Screen.ATTRACT)
    worker.walk_to(Screen.WELCOME)
    worker.driver.press(place)
    worker.let_pass(SECONDS)
    worker.driver.release(place)
    worker.driver.settle()
    assert worker.is_at(StaffView.NO_PIN)
    assert worker.is_on(Screen.WELCOME), "the press became the way in, and presses nothing below"


def test_a_ring_shows_that_the_corner_is_held_only_while_it_is(worker: Worker) -> None:
    window = worker.kiosk.window
    worker.driver.wait(lambda: screens_made(window), "the screens are not made")
    ring = window.findChild(QObject, "corner.ring")
    assert isinstance(ring, QQuickItem)
    assert not ring.isVisible()
    worker.driver.press(worker.corner())
    worker.kiosk.store.tick()
    worker.driver.wait(ring.isVisible, "the ring does not appear")
    assert not worker.can_touch("corner.ring")
    worker.driver.release(worker.corner())
    worker.kiosk.store.tick()
    worker.driver.wait(lambda: not ring.isVisible(), "the ring stays")


# Without a PIN --------------------------------------------------------------------------------


def test_without_a_pin_the_corner_starts_over_and_says_how_to_set_one(clinic: Clinic) -> None:
    worker = clinic.start()
    worker.walk_to(Screen.QUIZ)
    worker.tap("step.first_strong")
    worker.hold()
    assert worker.is_at(StaffView.NO_PIN)
    assert worker.sees("Ask whoever looks after this tablet to set it.")
    assert not worker.sees("kiosk pin")
    names = {item.objectName() for item in worker.driver.items() if item.isEnabled()}
    assert names - {"", "staff.area"} == {"staff.startOver", "staff.close"}
    worker.tap("staff.startOver")
    assert worker.untouched
    assert worker.can_touch("begin.en")


def test_a_pin_that_is_set_while_the_kiosk_runs_counts(clinic: Clinic) -> None:
    worker = clinic.start()
    PinFile(clinic.setup.state, CHEAP).store(PIN)
    worker.come_in()
    assert worker.is_at(StaffView.MENU)


# The PIN --------------------------------------------------------------------------------------


def test_the_right_pin_opens_the_menu_and_ends_the_visit(worker: Worker) -> None:
    worker.walk_to(Screen.QUIZ)
    worker.tap("step.first_strong")
    before = worker.visit
    worker.hold()
    assert worker.visit == before, "the pad alone costs a patient nothing"
    worker.enter(PIN)
    assert worker.is_at(StaffView.MENU)
    assert worker.untouched


def test_the_pad_covers_the_visit(worker: Worker) -> None:
    worker.walk_to(Screen.QUIZ)
    worker.hold()
    picture = worker.kiosk.window.grabWindow()
    worker.tap("staff.close")
    assert worker.is_on(Screen.QUIZ)
    worker.tap("step.first_strong")
    worker.hold()
    assert worker.kiosk.window.grabWindow() == picture


def test_start_over_needs_no_pin(worker: Worker) -> None:
    worker.walk_to(Screen.QUIZ)
    worker.tap("step.first_strong")
    worker.hold()
    worker.tap("staff.startOver")
    assert worker.untouched
    assert worker.is_at(StaffView.CLOSED)


def test_a_wrong_pin_stays_outside_and_has_to_wait(worker: Worker) -> None:
    worker.hold()
    worker.enter("739183")
    assert worker.is_at(StaffView.PIN)
    assert worker.sees("That is not the PIN. Wait 0:01 before the next try.")
    assert not worker.can_touch("pad.7")
    worker.let_pass(1)
    worker.enter(PIN)
    assert worker.is_at(StaffView.MENU)
    assert worker.sees("Before you came in, a wrong PIN was tried. Times: 1.")


def test_a_lock_out_survives_a_restart_of_kiosk_and_tablet_and_a_clock_set_back(
    clinic: Clinic, pin: PinFile
) -> None:
    assert pin.is_set()
    clock = PatientClock()
    worker = clinic.start(clock)
    for _time in range(10):
        worker.hold()
        worker.enter("739183")
        worker.tap("staff.close")
        worker.let_pass(60)
    clock.now += 60
    worker = clinic.start(clock)
    worker.hold()
    assert worker.sees("Wait 12:58 before the next try.")
    assert not worker.can_touch("pad.7")
    years_ago = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)
    for now in (years_ago, NOON + dt.timedelta(days=400)):
        worker = clinic.start(PatientClock(), Tablet(now, start=f"restarted {now}"))
        worker.hold()
        assert worker.sees("Wait 14:58 before the next try.")


def test_the_pad_closes_by_itself_and_forgets(worker: Worker) -> None:
    worker.walk_to(Screen.WELCOME)
    worker.hold()
    worker.tap("pad.7", "pad.3")
    worker.let_pass(OUTSIDE_SECONDS - 1)
    assert worker.is_at(StaffView.PIN)
    worker.let_pass(1)
    assert worker.is_at(StaffView.CLOSED)
    assert worker.is_on(Screen.WELCOME)
    worker.hold()
    assert _dots(worker) == 0


def test_digits_can_be_erased_and_too_few_or_too_many_do_nothing(worker: Worker) -> None:
    worker.hold()
    worker.tap("pad.7", "pad.3", "pad.9")
    assert _dots(worker) == 3
    assert not worker.can_touch("pad.open")
    worker.tap("pad.erase")
    assert _dots(worker) == 2
    worker.tap(*["pad.5"] * 14)
    assert _dots(worker) == 12


def test_the_digits_are_nowhere_in_the_scene(worker: Worker) -> None:
    worker.walk_to(Screen.WELCOME)  # or screens loaded meanwhile would add texts
    worker.driver.wait(lambda: screens_made(worker.kiosk.window), "the screens are not made")
    worker.hold()
    said = []
    for digits in ("7777", "3333"):
        worker.tap(*(f"pad.{digit}" for digit in digits))
        assert _dots(worker) == len(digits)
        said.append(_everything_said(worker))
        worker.tap(*["pad.erase"] * len(digits))
    assert said[0] == said[1]


def test_qml_hears_how_many_digits_there_are_and_nothing_more() -> None:
    seen = {name for name, value in vars(Keypad).items() if isinstance(value, Property)}
    assert seen == {"count", "enough", "checking", "wasWrong", "wait"}


def test_a_key_looks_the_same_pressed_or_not(worker: Worker) -> None:
    worker.hold()
    place = worker.driver.point_in(worker.driver.find("pad.7"), 0.5, 0.5)
    before = worker.kiosk.window.grabWindow()
    worker.driver.press(place)
    worker.driver.settle()
    assert worker.kiosk.window.grabWindow() == before
    worker.driver.release(place)


def test_keys_enter_nothing_but_what_is_focused(worker: Worker) -> None:
    worker.hold()
    for key in (Qt.Key.Key_7, Qt.Key.Key_3, Qt.Key.Key_Escape):
        worker.press_key(key)
    assert _dots(worker) == 0
    assert worker.is_at(StaffView.PIN)


def _dots(worker: Worker) -> int:
    return sum(item.objectName() == "pad.dot" for item in worker.driver.items())


def _everything_said(worker: Worker) -> list[str]:
    """Return every visible text and every accessible name of the window."""
    QAccessible.setActive(True)
    waiting = [QAccessible.queryAccessibleInterface(worker.kiosk.window)]
    said = worker.reads()
    while waiting:
        here = waiting.pop()
        said += [here.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
        waiting += [here.child(place) for place in range(here.childCount())]
    return said


# Behind the PIN -------------------------------------------------------------------------------


def test_the_menu_closes_by_itself(inside: Worker) -> None:
    inside.let_pass(INSIDE_SECONDS - 1)
    assert inside.is_at(StaffView.MENU)
    inside.let_pass(1)
    assert inside.is_at(StaffView.CLOSED)


def test_the_menu_names_what_the_settings_hold(inside: Worker) -> None:
    said = str(inside.shown("staff.defaults").property("about"))
    assert all(what in said for what in ("phone", "language", "times", "sound"))


@pytest.mark.parametrize("name", ["defaults", "usage", "health", "licences", "exit"])
def test_every_page_has_a_way_back_and_a_way_out(inside: Worker, name: str) -> None:
    inside.tap(f"staff.{name}")
    assert inside.is_at(StaffView(name))
    inside.tap("staff.back")
    assert inside.is_at(StaffView.MENU)
    inside.tap(f"staff.{name}", "staff.close")
    assert inside.is_at(StaffView.CLOSED)
    assert inside.can_touch("begin.en")


def test_nothing_below_the_area_can_be_touched_or_reached_by_keys(inside: Worker) -> None:
    names = {item.objectName() for item in inside.driver.items() if item.isEnabled()} - {""}
    assert not [name for name in names if not name.startswith("staff.")]
    for _press in range(20):
        inside.press_key(Qt.Key.Key_Tab)
        assert inside.focused.startswith("staff.")


def test_touches_do_nothing_while_the_screen_is_cleaned(inside: Worker) -> None:
    inside.tap("staff.clean")
    for second in range(CLEANING_SECONDS):
        assert str(CLEANING_SECONDS - second) in inside.reads()
        inside.driver.swipe(300)
        inside.driver.tap_at(inside.corner())
        inside.press_key(Qt.Key.Key_Return)
        assert inside.is_at(StaffView.CLEANING)
        inside.let_pass(1)
    assert inside.is_at(StaffView.MENU)
    assert inside.untouched


def test_a_cloth_that_stays_on_the_corner_opens_nothing(inside: Worker) -> None:
    inside.tap("staff.clean")
    inside.driver.press(inside.corner())
    inside.let_pass(SECONDS / 2)
    assert not inside.kiosk.view_model(Staff).property("holding"), "the touch reaches nothing"
    inside.let_pass(CLEANING_SECONDS)
    inside.driver.move(inside.corner() - QPoint(200, -300))
    inside.driver.release(inside.corner() - QPoint(200, -300))
    inside.driver.settle()
    assert inside.is_at(StaffView.MENU)


def test_a_paused_kiosk_burns_nothing_into_the_glass(inside: Worker) -> None:
    inside.tap("staff.pause")
    page = inside.shown("paused")
    places = set()
    for minutes in range(4):
        page.setProperty("minutes", minutes)
        places.add(page.mapToScene(QPointF()).toTuple())
    assert len(places) == 4


def test_a_paused_kiosk_is_out_of_service_until_staff_resume_it(
    clinic: Clinic, inside: Worker
) -> None:
    inside.tap("staff.pause")
    assert inside.is_at(StaffView.PAUSED)
    for said in ("This screen is taking a break", "Esta pantalla está en pausa"):
        assert said in inside.reads()
    for said in ("Tell any staff member, or call 988", "Avise a cualquier miembro del personal"):
        assert inside.sees(said)
    assert not inside.can_touch("begin.en")
    inside.driver.tap_at(QPoint(640, 400))
    inside.let_pass(24 * 60 * 60)
    assert inside.is_at(StaffView.PAUSED)
    again = clinic.start()
    assert again.is_at(StaffView.PAUSED), "a restart does not put it back into service"
    again.come_in()
    assert again.sees("Let patients use the kiosk again.")
    again.tap("staff.pause")
    assert again.is_at(StaffView.CLOSED)
    assert again.can_touch("begin.en")
    assert clinic.start().is_at(StaffView.CLOSED)


def test_defaults_count_at_once_outlive_a_restart_and_can_be_taken_back(
    clinic: Clinic, inside: Worker
) -> None:
    before = inside.kiosk.store.policy.idle
    inside.tap("staff.defaults", *["default.idle.more"] * 2, "default.volume.less")
    assert "4 minutes" in inside.reads()
    assert "2 of 5" in inside.reads()
    assert inside.kiosk.store.policy.idle == 240
    inside.tap("staff.close", "begin.en")
    assert inside.sees("4 minutes and 30 seconds")
    again = clinic.start()
    assert again.kiosk.store.policy.idle == 240
    again.come_in()
    again.tap("staff.defaults", "defaults.reset")
    assert again.kiosk.store.policy.idle == before
    assert not again.can_touch("defaults.reset")
    assert "3 of 5" in again.reads()


def test_a_default_takes_no_way_to_take_the_page_along_away(inside: Worker) -> None:
    forms, language = inside.plan.forms, inside.plan.staff_language
    inside.tap("staff.defaults", "default.volume.more", "staff.close")
    assert (inside.plan.forms, inside.plan.staff_language) == (forms, language)
    inside.walk_to(Screen.TAKEAWAY)
    inside.tap("take.code")
    assert inside.visit.overlay is Overlay.CODE


def test_the_minutes_of_the_whole_visit_need_no_file(clinic: Clinic, inside: Worker) -> None:
    inside.tap("staff.defaults")
    parts = [f"default.{part}_minutes" for part in ("arrive", "iv_rest", "im_rest")]
    assert {inside.shown(part).property("text") for part in parts} == {"Not set"}
    said = {
        QAccessible.queryAccessibleInterface(inside.shown(f"default.{part}_minutes.more")).text(
            QAccessible.Text.Description
        )
        for part in ("arrive", "iv_rest", "im_rest")
    }
    assert len(said) == 3, "each button says whose minutes it adds to"
    for part in ("arrive", "iv_rest", "im_rest"):
        assert not inside.can_touch(f"default.{part}_minutes.less")
        inside.tap(f"default.{part}_minutes.more", f"default.{part}_minutes.more")
    assert inside.reads().count("10 minutes") == 3
    inside.tap("staff.close")
    inside.open_section("experience", "whole_visit")
    assert inside.reads().count("about 10 min") == 4
    again = clinic.start()
    again.open_section("experience", "whole_visit")
    assert again.reads().count("about 10 min") == 4


def test_what_is_offered_to_take_along_needs_no_file(clinic: Clinic, inside: Worker) -> None:
    inside.tap("staff.defaults", "default.offer.qr")
    assert not inside.can_touch("default.offer.show"), "one way remains"
    assert not inside.can_touch("default.offer.paper"), "there is no printer"
    inside.tap("staff.close")
    assert inside.plan.forms == {HandoutForm.SHOW}
    again = clinic.start()
    assert again.plan.forms == {HandoutForm.SHOW}
    again.come_in()
    again.tap("staff.defaults", "default.offer.qr", "default.offer.show")
    assert again.plan.forms == {HandoutForm.QR}
    again.tap("defaults.reset")
    assert again.plan.forms == {HandoutForm.QR, HandoutForm.SHOW}


def test_the_clinics_phone_needs_no_file(clinic: Clinic, inside: Worker) -> None:
    inside.tap("staff.defaults", "default.phone.change")
    assert inside.is_at(StaffView.PHONE)
    assert "Not set" in inside.reads()
    assert not inside.can_touch("phone.save"), "there is nothing to save"
    inside.tap(*(f"pad.{key}" for key in "555-010-0199"), "phone.erase", "pad.8", "phone.save")
    assert inside.is_at(StaffView.DEFAULTS)
    assert inside.shown("default.phone").property("text") == "555-010-0198"
    inside.tap("staff.close")
    assert _phone_on_the_page(inside)
    again = clinic.start()
    assert _phone_on_the_page(again), "it outlives a restart"
    again.come_in()
    again.tap("staff.defaults", "defaults.reset", "staff.close")
    assert not _phone_on_the_page(again), "one touch goes back to the file"


def test_a_phone_that_is_not_saved_does_not_count(inside: Worker) -> None:
    inside.tap("staff.defaults", "default.phone.change", "pad.5", "staff.back")
    assert inside.is_at(StaffView.DEFAULTS)
    assert not inside.can_touch("defaults.reset")
    inside.tap("default.phone.change")
    assert inside.shown("phone.number").property("text") == "Not set"
    inside.tap("pad.5")
    inside.let_pass(INSIDE_SECONDS)
    inside.come_in()
    inside.tap("staff.defaults", "default.phone.change")
    assert inside.shown("phone.number").property("text") == "Not set"


def test_the_phone_of_the_file_is_where_the_pad_begins_and_can_be_taken_off(
    clinic: Clinic, pin: PinFile
) -> None:
    details = ClinicDetails("Our clinic", "555-010-0100")
    clinic.setup = replace(clinic.setup, settings=replace(clinic.setup.settings, clinic=details))
    assert pin.is_set()
    worker = clinic.start()
    worker.come_in()
    worker.tap("staff.defaults", "default.phone.change")
    assert worker.shown("phone.number").property("text") == "555-010-0100"
    worker.tap(*["phone.erase"] * len("555-010-0100"), "phone.save", "staff.close")
    worker.walk_to(Screen.TAKEAWAY)
    assert worker.sees("Our clinic")
    assert not worker.sees("555")


def test_a_phone_is_no_longer_than_the_settings_file_allows(inside: Worker) -> None:
    inside.tap("staff.defaults", "default.phone.change")
    pad = inside.kiosk.view_model(PhonePad)
    for _time in range(70):
        pad.press("5")
    pad.press("x")
    assert pad.property("number") == "5" * 60
    inside.driver.settle()
    _measure(inside)


def _phone_on_the_page(worker: Worker) -> bool:
    worker.ask_for_less_motion()
    worker.walk_to(Screen.TAKEAWAY)
    found = worker.sees("555-010-0198")
    worker.walk_to(Screen.ATTRACT)
    return found


def test_defaults_stay_within_the_limits_of_the_settings(inside: Worker) -> None:
    inside.tap("staff.defaults")
    while inside.can_touch("default.volume.more"):
        inside.tap("default.volume.more")
    while inside.can_touch("default.idle.less"):
        inside.tap("default.idle.less")
    assert "5 of 5" in inside.reads()
    assert "30 seconds" in inside.reads()


@pytest.mark.parametrize(("name", "change"), [("more", 30), ("less", -30)])
def test_every_one_of_several_quick_presses_steps_a_default(
    inside: Worker, name: str, change: int
) -> None:
    before = inside.kiosk.store.policy.idle
    inside.tap("staff.defaults", f"default.idle.{name}")
    driver = inside.driver
    button = driver.point_in(driver.find(f"default.idle.{name}"), 0.5, 0.5)
    driver.press(button)
    driver.release(button)
    driver.settle()
    assert inside.kiosk.store.policy.idle == before + change


def test_a_language_can_be_chosen_for_every_visit(inside: Worker) -> None:
    inside.tap("staff.defaults", "default.language.es")
    assert inside.chosen("default.language.") == ["default.language.es"]
    inside.tap(*["default.idle.more"] * 2)
    assert "4 minutos" in inside.reads()
    inside.tap("staff.close")
    assert inside.kiosk.store.visit.language == "es"
    assert "¿Goteo o inyección?" in inside.reads()


def test_health_names_what_is_wrong(inside: Worker, pin: PinFile) -> None:
    pin.path.chmod(0o644)
    inside.tap("staff.health")
    assert inside.sees("others on this computer can read the PIN's file")
    assert inside.sees("English: Not signed off: the medical director has not approved")
    inside.tap("health.all")
    assert inside.sees("2.0.0")
    assert inside.sees(content_hash(inside.pack, "en")[:SHORT]), "as on the proof"


def test_nothing_that_staff_read_has_to_be_typed(
    clinic: Clinic, inside: Worker, pin: PinFile
) -> None:
    pin.path.chmod(0o644)
    inside.tap("staff.health")
    inside.tap("health.all")
    assert inside.sees("The PIN is not kept safely")
    assert inside.sees("Tell whoever looks after the tablet: “staff-pin: others on this computer")
    for word in (str(clinic.setup.state), "kiosk pin", "sudo", "chmod"):
        assert not inside.sees(word), word


def test_a_fault_of_every_part_has_words_that_a_nurse_can_pass_on(inside: Worker) -> None:
    inside.tap("staff.health", "health.all")
    rows = [one for one in inside.driver.items() if one.objectName().startswith("health.")]
    names = {row.objectName().removeprefix("health.") for row in rows} - {"all"}
    context = QQmlEngine.contextForObject(rows[0])
    faulty = names - {"program", "content", "signoff", "glass", "screen"} | {"printer", "metrics"}
    assert {"settings", "pin", "clock", "supervision"} <= faulty
    for name in faulty:
        said, undefined = QQmlExpression(context, rows[0], f"Labels.trouble('{name}')").evaluate()
        assert said, name
        assert not undefined


def test_the_page_is_offered_as_staff_have_just_chosen(inside: Worker) -> None:
    inside.tap("staff.close")
    inside.walk_to(Screen.TAKEAWAY)
    assert inside.can_touch("take.code")
    inside.kiosk.store.send(events.StartOver())
    inside.come_in()
    inside.tap("staff.defaults", "default.offer.qr", "staff.close")
    inside.walk_to(Screen.TAKEAWAY)
    assert inside.can_touch("take.show")
    assert not inside.can_touch("take.code")


def test_a_window_that_is_too_small_is_said_in_health(inside: Worker) -> None:
    inside.kiosk.show((800, 480))
    inside.driver.settle()
    inside.tap("staff.health")
    assert inside.sees("800x480: The screen is small for this kiosk, so patients have to scroll.")


def test_wrong_settings_show_in_health(clinic: Clinic, pin: PinFile) -> None:
    diagnostic = "visit.idle_seconds: 5 is out of range"
    wrong = Diagnostic("kiosk.toml", "visit.idle_seconds", "5 is out of range", "Write 30 to 900.")
    clinic.setup = replace(clinic.setup, settings_diagnostics=(wrong,))
    assert pin.is_set()
    worker = clinic.start()
    worker.come_in()
    assert worker.sees("Needs attention: 3")
    worker.tap("staff.health")
    assert worker.sees(diagnostic)


def test_licences_can_be_read(inside: Worker) -> None:
    inside.tap("staff.licences", "licence.0")
    assert inside.sees("Permission is hereby granted, free of charge")
    inside.tap("licence.0")
    assert not inside.sees("Permission is hereby granted")


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("leave", ExitCode.DONE),
        ("restart", ExitCode.RESTART),
        ("restart_tablet", ExitCode.RESTART_TABLET),
        ("shut_down", ExitCode.SHUT_DOWN),
    ],
)
def test_each_way_out_ends_with_its_code(inside: Worker, way: str, code: ExitCode) -> None:
    inside.tap("staff.exit")
    QTimer.singleShot(0, lambda: inside.tap(f"end.{way}"))
    assert QCoreApplication.exec() == code


def test_nothing_ends_the_kiosk_or_changes_it_from_outside(worker: Worker) -> None:
    staff = worker.kiosk.view_model(Staff)
    ended = QSignalSpy(staff.ended)
    before = worker.kiosk.store.policy.idle
    for view in (StaffView.CLOSED, StaffView.PIN):
        assert worker.is_at(view)
        staff.end("shut_down")
        staff.go(StaffView.EXIT)
        staff.pause(True)
        worker.kiosk.view_model(Defaults).stepIdle(1)
        worker.hold()
    assert ended.count() == 0
    assert worker.kiosk.store.policy.idle == before
    assert not worker.sees("taking a break")


# What is counted ------------------------------------------------------------------------------


def counted(worker: Worker, clinic: Clinic) -> dict[tuple[str, str], int]:
    """Stop the kiosk; return the counts on disk."""
    assert worker in clinic.running
    clinic.stop()
    counts = UsageDatabase(clinic.setup.state).read() or ()
    assert {one.day for one in counts} <= {TODAY}
    return {(one.what, one.which): one.count for one in counts}


def test_a_whole_visit_is_counted_at_its_end_and_not_before(clinic: Clinic) -> None:
    every_form = TakeawaySettings((HandoutForm.QR, HandoutForm.PAPER, HandoutForm.SHOW), "front")
    settings = replace(clinic.setup.settings, takeaway=every_form)
    clinic.setup = replace(clinic.setup, settings=settings)
    worker = clinic.start()
    worker.ask_for_less_motion()
    worker.walk_to(Screen.COMPARE)
    worker.tap("tab.safety", "tab.glance", "tab.safety")
    worker.let_pass(61)
    worker.answer({"start": "first_strong"})
    worker.walk_to(Screen.TAKEAWAY)
    for form, close in (("code", "sheet.close"), ("print", "sheet.close"), ("show", "back")):
        worker.tap(*[f"take.{form}", close] * 2)
    worker.tap(*["quiet.aloud"] * 4)
    worker.walk_to(Screen.THANKS)
    assert not UsageDatabase(clinic.setup.state).path.exists()
    worker.tap("main")
    assert counted(worker, clinic) == {
        ("visit", ""): 1,
        ("reached", "thanks"): 1,
        ("panel", "glance"): 1,
        ("panel", "safety"): 1,
        ("language", "en"): 1,
        ("quiz", "finished"): 1,
        ("takeaway", "shown"): 1,
        ("takeaway", "qr"): 1,
        ("takeaway", "paper"): 1,
        ("takeaway", "show"): 1,
        ("read_aloud", ""): 1,
        ("minutes", ""): 2,
    }


def test_a_visit_that_is_left_counts_as_far_as_it_went(clinic: Clinic) -> None:
    worker = clinic.start()
    for _visit in range(2):
        worker.ask_for_less_motion()
        worker.walk_to(Screen.QUIZ)
        policy = worker.kiosk.store.policy
        worker.let_pass(policy.idle + policy.warning)
    assert counted(worker, clinic) == {
        ("visit", ""): 2,
        ("reached", "quiz"): 2,
        ("panel", "glance"): 2,
        ("language", "en"): 2,
        ("minutes", ""): 2,
    }


def test_a_visit_that_ends_with_the_program_is_counted(clinic: Clinic) -> None:
    worker = clinic.start()
    worker.ask_for_less_motion()
    worker.walk_to(Screen.QUIZ)
    clinic.stop()
    counts = UsageDatabase(clinic.setup.state).read() or ()
    (day,) = {one.day for one in counts}
    assert {(one.what, one.which) for one in counts} >= {
        ("visit", ""),
        ("reached", "quiz"),
    }, day


def test_a_touch_that_begins_nothing_is_no_visit(clinic: Clinic) -> None:
    worker = clinic.start()
    worker.tap("quiet.comfort", "palette.dark", "sheet.close")
    worker.let_pass(worker.kiosk.store.policy.longest)
    assert counted(worker, clinic) == {}


@pytest.mark.parametrize("year", [1970, 2106])
def test_under_a_clock_that_cannot_be_right_counts_wait_and_staff_are_told(
    clinic: Clinic, pin: PinFile, year: int
) -> None:
    assert pin.is_set()
    worker = clinic.start(tablet=Tablet(dt.datetime(year, 1, 1, 12, tzinfo=dt.UTC)))
    worker.ask_for_less_motion()
    worker.walk_to(Screen.WELCOME)
    worker.tap("quiet.startOver")
    worker.come_in()
    worker.tap("staff.health")
    assert worker.sees(f"{year}-01-01, which cannot be right")
    worker.tap("staff.back", "staff.usage")
    assert worker.shown("usage.visit.").property("text") == "1"
    clinic.stop()
    assert {one.day for one in UsageDatabase(clinic.setup.state).read() or ()} == {None}
    worker = clinic.start()
    worker.walk_to(Screen.WELCOME)
    worker.tap("quiet.startOver")
    assert counted(worker, clinic)["visit", ""] == 2


def test_staff_see_the_counts_as_bars_and_added_up(inside: Worker) -> None:
    inside.tap("staff.close")
    inside.ask_for_less_motion()
    inside.walk_to(Screen.TAKEAWAY)
    inside.tap("take.show", "back", "quiet.startOver")
    inside.come_in()
    inside.tap("staff.usage")
    assert inside.sees("Visits that opened: At a glance")
    assert inside.sees("Take-away: Show my care team")
    assert inside.shown("usage.visit.").property("text") == "1"


def test_counts_that_cannot_be_read_are_not_said_to_be_none(inside: Worker) -> None:
    UsageDatabase(inside.kiosk.services.config.state).path.mkdir(parents=True)
    inside.tap("staff.usage")
    assert inside.sees("The counts cannot be read now.")


def test_a_folder_that_cannot_be_written_never_stops_the_kiosk(clinic: Clinic) -> None:
    clinic.setup.state.parent.mkdir(exist_ok=True)
    clinic.setup.state.write_text("in the way", "utf-8")
    worker = clinic.start()
    worker.walk_to(Screen.WELCOME)
    worker.tap("quiet.startOver")
    worker.hold()
    assert worker.is_at(StaffView.NO_PIN)


# Waking and dimming ---------------------------------------------------------------------------


def test_the_first_touch_after_a_sleep_only_wakes(worker: Worker) -> None:
    worker.tablet.slept += 5
    worker.tap("begin.en")
    assert worker.untouched
    worker.tap("begin.en")
    assert worker.is_on(Screen.WELCOME)


def test_the_first_key_after_a_sleep_only_wakes(worker: Worker) -> None:
    worker.focus("begin.en")
    worker.tablet.slept += 5
    worker.press_key(Qt.Key.Key_Return)
    assert worker.untouched


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_first_button_of_a_switch_after_a_sleep_only_wakes(clinic: Clinic, key: Qt.Key) -> None:
    switch = SwitchSettings(next="Space", choose="Return")
    clinic.setup = replace(clinic.setup, settings=replace(clinic.setup.settings, switch=switch))
    worker = clinic.start()
    worker.focus("begin.en")
    worker.tablet.slept += 5
    worker.press_key(key)
    assert worker.untouched
    assert worker.focused == "begin.en"


@pytest.fixture
def at_night(clinic: Clinic, pin: PinFile) -> Worker:
    """A kiosk with dimming at night, at eight in the evening."""
    assert pin.is_set()
    hours = AttractSettings("19:30", "07:00")
    clinic.setup = replace(clinic.setup, settings=replace(clinic.setup.settings, attract=hours))
    return clinic.start(tablet=Tablet(NOON + dt.timedelta(hours=8)))


def test_the_waiting_screen_goes_dim_and_can_still_be_seen(at_night: Worker) -> None:
    bright = _light(at_night)
    at_night.let_pass(at_night.kiosk.store.policy.idle)
    assert 0 < _light(at_night) < bright / 3
    assert at_night.can_touch("begin.en")


def test_the_first_touch_on_a_dim_screen_only_brightens_it(at_night: Worker) -> None:
    at_night.let_pass(at_night.kiosk.store.policy.idle)
    dim = _light(at_night)
    at_night.tap("begin.en")
    assert at_night.untouched
    assert _light(at_night) > dim
    at_night.tap("begin.en")
    assert at_night.is_on(Screen.WELCOME)


def test_a_visit_is_never_dim_and_the_morning_brightens_by_itself(at_night: Worker) -> None:
    bright = _light(at_night)
    at_night.tap("begin.en")
    at_night.let_pass(at_night.kiosk.store.policy.idle)
    assert not at_night.shows("night")
    at_night.let_pass(at_night.kiosk.store.policy.warning)
    at_night.let_pass(at_night.kiosk.store.policy.idle)
    assert at_night.shows("night")
    at_night.tablet.now += dt.timedelta(hours=11)
    at_night.let_pass(1)
    assert _light(at_night) == bright


def test_the_waiting_screen_never_dims_while_it_is_read_aloud(
    at_night: Worker, clinic: Clinic
) -> None:
    voices: list[Voice] = []

    def open_voice(heard: SpokenProgress) -> Voice:
        voices.append(Voice(heard))
        return voices[-1]

    worker = clinic.start(tablet=Tablet(at_night.tablet.now, open_voice=open_voice))
    listener = Listener(worker, voices[-1])
    policy = worker.kiosk.store.policy
    worker.tap("quiet.aloud")
    for _while in range(2 * policy.longest // policy.idle - 2):
        worker.let_pass(policy.idle // 2)
        assert worker.is_on(Screen.ATTRACT)
        assert listener.hears
        assert not worker.shows("night")
    listener.hear_all()
    assert not worker.shows("night")
    worker.let_pass(policy.idle + policy.warning)
    worker.let_pass(policy.idle)
    assert worker.shows("night")


def _light(worker: Worker) -> int:
    """Return the brightness of the window's corner."""
    return worker.kiosk.window.grabWindow().pixelColor(3, 3).lightness()


# Reach ----------------------------------------------------------------------------------------


@pytest.fixture(params=[LANDSCAPE, (1024, 768), UPRIGHT], ids=lambda size: f"{size[0]}x{size[1]}")
def anywhere(clinic: Clinic, pin: PinFile, request: pytest.FixtureRequest) -> Worker:
    """A staff member who knows the PIN, at a tablet of each size."""
    assert pin.is_set()
    clinic.running.append(Worker(clinic.setup, PatientClock(), Tablet(), request.param))
    return clinic.running[-1]


def test_every_view_is_easy_to_touch_and_cuts_nothing(anywhere: Worker) -> None:
    anywhere.hold()
    _measure(anywhere)
    anywhere.enter(PIN)
    _measure(anywhere)
    for name in ("defaults", "usage", "health", "licences", "exit"):
        anywhere.tap(f"staff.{name}")
        _measure(anywhere)
        if name == "defaults":
            anywhere.tap("default.phone.change")
            _measure(anywhere)
            anywhere.tap("staff.back")
        anywhere.tap("staff.back")
    anywhere.tap("staff.clean")
    _measure(anywhere)
    anywhere.let_pass(CLEANING_SECONDS)
    anywhere.tap("staff.pause")
    _measure(anywhere)


def test_the_offer_is_easy_to_touch_and_cuts_nothing(anywhere: Worker, pin: PinFile) -> None:
    pin.path.unlink()
    anywhere.hold()
    assert anywhere.is_at(StaffView.NO_PIN)
    _measure(anywhere)


def _measure(worker: Worker) -> None:
    """Check the layout of every button and text of the page shown."""
    shown = worker.shown("staff.area")
    inside = [item for item in worker.driver.items() if shown.isAncestorOf(item)]
    assert inside
    for item in inside:
        if item.inherits("QQuickAbstractButton"):
            assert item.objectName()
            assert min(item.width(), item.height()) >= 64, item.objectName()
        if item.inherits("QQuickText"):
            said = str(item.property("text"))
            assert item.property("contentWidth") <= item.width() + 0.5, said
            assert item.property("contentHeight") <= item.height() + 0.5, said
            assert area(shown).left() <= area(item).left(), said
            assert area(item).right() <= area(shown).right() + 0.5, said
            button = item.parentItem().parentItem()
            if button.inherits("QQuickAbstractButton"):
                assert area(button).contains(area(item)), said
