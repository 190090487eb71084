"""A kiosk restarts for a newer version at a quiet minute, and never during a visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.content.load import load_pack
from kiosk.settings.clinic_settings import Settings
from kiosk.staff.long_press import LongPress
from kiosk.staff.overrides import OverridesStore
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


class IdleKiosk(QObject):
    """An idle kiosk with a fake clock and a newer version installed."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.now = 0.0
        self.newer = True
        self.left: list[int] = []
        self.store = VisitStore(load_pack(tiny_pack(folder / "pack")), "en", POLICY, self._clock)
        self.area = StaffNavigation(self._clock, paused=False)
        hold = LongPress("top_left", self._clock)
        overrides = OverridesStore(folder, Settings())
        self.staff = Staff(self.store, self.area, hold, PinFile(folder), overrides)
        quiet_minute = QuietMinute(self._clock)
        self.updating = UpdateRestart(self.store, self.staff, lambda: self.newer, quiet_minute)
        self.updating.ended.connect(self.left.append)

    def _clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> list[int]:
        """Advance the clock; return the exit codes so far."""
        for _ in range(int(seconds)):
            self.now += 1
            self.store.tick()
        return self.left


@pytest.fixture
def idle_kiosk(tmp_path: Path) -> Iterator[IdleKiosk]:
    """An idle kiosk with a newer version installed."""
    made = IdleKiosk(tmp_path)
    yield made
    made.store.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_it_leaves_after_a_quiet_minute(idle_kiosk: IdleKiosk) -> None:
    assert idle_kiosk.wait(QUIET - 1) == []
    assert idle_kiosk.wait(1) == [ExitCode.RESTART]


@pytest.mark.usefixtures("qapp")
def test_it_stays_where_nothing_newer_waits(idle_kiosk: IdleKiosk) -> None:
    idle_kiosk.newer = False
    assert idle_kiosk.wait(3 * QUIET) == []


@pytest.mark.usefixtures("qapp")
def test_a_visit_is_never_cut_short(idle_kiosk: IdleKiosk) -> None:
    idle_kiosk.wait(QUIET - 1)
    idle_kiosk.store.send(events.Begin("en"))
    assert idle_kiosk.wait(QUIET) == []
    idle_kiosk.store.send(events.StartOver())
    assert idle_kiosk.wait(QUIET - 1) == []
    assert idle_kiosk.wait(1) == [ExitCode.RESTART]


@pytest.mark.usefixtures("qapp")
def test_a_touch_begins_the_minute_anew(idle_kiosk: IdleKiosk) -> None:
    idle_kiosk.wait(QUIET - 1)
    idle_kiosk.updating.pressed()
    assert idle_kiosk.wait(QUIET - 1) == []


@pytest.mark.usefixtures("qapp")
def test_staff_at_work_are_not_cut_short(idle_kiosk: IdleKiosk) -> None:
    idle_kiosk.area.open(pin_is_set=True)
    idle_kiosk.area.admit()
    idle_kiosk.staff.changed.emit()
    while idle_kiosk.staff.inside:
        assert idle_kiosk.wait(1) == []
        idle_kiosk.area.touched()
        if idle_kiosk.now > 2 * QUIET:
            break
    assert idle_kiosk.left == []


@pytest.mark.usefixtures("qapp")
def test_a_kiosk_that_staff_have_paused_takes_what_is_newer(idle_kiosk: IdleKiosk) -> None:
    idle_kiosk.area.paused = True
    idle_kiosk.staff.changed.emit()
    assert idle_kiosk.wait(QUIET) == [ExitCode.RESTART]
