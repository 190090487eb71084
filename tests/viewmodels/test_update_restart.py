"""A kiosk leaves for a newer version when it is quiet, and never in a visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.content.load import load_pack
from kiosk.settings.clinic_settings import Settings
from kiosk.staff.long_press import LongPress
from kiosk.staff.overrides import OverridesFile, OverridesStore
from kiosk.staff.pin import PinFile
from kiosk.staff.staff_navigation import StaffNavigation
from kiosk.updates.quiet_minute import QUIET, QuietMinute
from kiosk.values.exit_codes import ExitCode
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.update_restart import UpdateRestart
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from tests.support.packs import tiny_pack
from tests.viewmodels.test_visit_store import POLICY


class Room(QObject):
    """A waiting room in which time passes."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.now = 0.0
        self.newer = True
        self.left: list[int] = []
        self.store = VisitStore(load_pack(tiny_pack(folder / "pack")), "en", POLICY, self._clock)
        self.area = StaffNavigation(self._clock, paused=False)
        hold = LongPress("top_left", self._clock)
        overrides = OverridesStore(OverridesFile(folder), Settings())
        self.staff = Staff(self.store, self.area, hold, PinFile(folder), overrides)
        quiet_minute = QuietMinute(self._clock)
        self.updating = UpdateRestart(self.store, self.staff, lambda: self.newer, quiet_minute)
        self.updating.ended.connect(self.left.append)

    def _clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> list[int]:
        """Let time pass; return the codes by which the kiosk has left."""
        for _ in range(int(seconds)):
            self.now += 1
            self.store.tick()
        return self.left


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A kiosk that nobody uses, for which a newer version waits."""
    made = Room(tmp_path)
    yield made
    made.store.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_it_leaves_after_a_quiet_minute(room: Room) -> None:
    assert room.wait(QUIET - 1) == []
    assert room.wait(1) == [ExitCode.RESTART]


@pytest.mark.usefixtures("qapp")
def test_it_stays_where_nothing_newer_waits(room: Room) -> None:
    room.newer = False
    assert room.wait(3 * QUIET) == []


@pytest.mark.usefixtures("qapp")
def test_a_visit_is_never_cut_short(room: Room) -> None:
    room.wait(QUIET - 1)
    room.store.send(events.Begin("en"))
    assert room.wait(QUIET) == []
    room.store.send(events.StartOver())
    assert room.wait(QUIET - 1) == []
    assert room.wait(1) == [ExitCode.RESTART]


@pytest.mark.usefixtures("qapp")
def test_a_touch_begins_the_minute_anew(room: Room) -> None:
    room.wait(QUIET - 1)
    room.updating.pressed()
    assert room.wait(QUIET - 1) == []


@pytest.mark.usefixtures("qapp")
def test_staff_at_work_are_not_cut_short(room: Room) -> None:
    room.area.open(pin_is_set=True)
    room.area.admit()
    room.staff.changed.emit()
    while room.staff.inside:
        assert room.wait(1) == []
        room.area.touched()
        if room.now > 2 * QUIET:
            break
    assert room.left == []
