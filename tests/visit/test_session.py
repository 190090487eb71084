"""The session holds the present visit, signals every change, and starts over when time is up."""

import pytest
from msgspec.structs import replace

from kiosk.values.comfort import Palette
from kiosk.visit import events
from kiosk.visit.idle import IdlePhase, IdlePolicy, IdleState
from kiosk.visit.session import CODE_SECONDS, Session
from kiosk.visit.visit import Overlay, Screen, fresh_visit
from tests.visit.plans import ELSEWHERE, PLAN

POLICY = IdlePolicy(idle=90, warning=30, longest=1800, done=15)
FRESH = fresh_visit(PLAN)


class Tablet:
    """A session with a fake clock, and a count of the change signals."""

    def __init__(self) -> None:
        self.now = 5000.0
        self.changes = 0
        self.session = Session(PLAN, POLICY, lambda: self.now, self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def wait(self, seconds: float) -> IdleState:
        """Advance the clock, then tick once."""
        self.now += seconds
        return self.session.tick()

    def touch(self, event: events.Event) -> bool:
        """Touch the screen, and send an event unless the touch was consumed."""
        return not self.session.pressed() and self.session.send(event)


@pytest.fixture
def tablet() -> Tablet:
    return Tablet()


@pytest.fixture
def begun(tablet: Tablet) -> Tablet:
    """A tablet on which a visit has just begun."""
    assert tablet.touch(events.Begin("en"))
    return tablet


def test_a_change_is_told_once_and_what_changes_nothing_is_not_told(begun: Tablet) -> None:
    assert begun.changes == 1
    assert not begun.session.send(events.SetLanguage("en"))
    assert not begun.session.send(events.SetLanguage(ELSEWHERE))
    assert begun.changes == 1
    assert begun.session.send(events.SetLanguage("es"))
    assert begun.changes == 2


def test_the_visit_is_in_place_when_its_change_is_told() -> None:
    seen: list[Screen] = []
    session = Session(PLAN, POLICY, lambda: 0.0, lambda: seen.append(session.visit.screen))
    session.send(events.Begin("en"))
    assert seen == [Screen.WELCOME]


def test_a_visit_that_began_elsewhere_goes_on_with_all_its_time(tablet: Tablet) -> None:
    tablet.now += 10_000
    visit = replace(FRESH, screen=Screen.COMPARE)
    tablet.session.resume(visit)
    assert (tablet.session.visit, tablet.changes) == (visit, 1)
    assert tablet.wait(POLICY.idle - 1).phase is IdlePhase.ACTIVE


def test_an_untouched_visit_never_ends(tablet: Tablet) -> None:
    assert tablet.wait(1e6) == IdleState(IdlePhase.ACTIVE)
    assert tablet.changes == 0


def test_a_visit_has_all_its_time_however_long_the_tablet_stood_alone(tablet: Tablet) -> None:
    tablet.wait(1e6)
    assert tablet.touch(events.Begin("en"))
    assert tablet.wait(89).phase is IdlePhase.ACTIVE
    for _ in range(20):
        tablet.session.pressed()
        assert tablet.wait(85).phase is IdlePhase.ACTIVE


def test_what_was_set_on_the_attract_screen_ends_too(tablet: Tablet) -> None:
    assert tablet.touch(events.SetComfort(palette=Palette.DARK))
    assert tablet.wait(90).phase is IdlePhase.IDLE_WARNING
    assert tablet.wait(30).phase is IdlePhase.OVER
    assert tablet.session.visit == FRESH


def test_a_visit_that_stands_still_warns_counts_down_and_starts_over(begun: Tablet) -> None:
    visit = begun.session.visit
    assert begun.wait(89.9).phase is IdlePhase.ACTIVE
    counted = [begun.wait(0.1).seconds_left, *(begun.wait(1).seconds_left for _ in range(29))]
    assert counted == list(range(30, 0, -1))
    assert begun.session.visit == visit
    assert begun.wait(1).phase is IdlePhase.OVER
    assert begun.session.visit == FRESH


@pytest.mark.parametrize("left", [28, 12, 0.1])
def test_any_touch_answers_the_warning_and_is_spent(begun: Tablet, left: float) -> None:
    begun.wait(120 - left)
    visit = begun.session.visit
    assert not begun.touch(events.Compare())
    assert begun.session.visit == visit
    assert begun.session.read().phase is IdlePhase.ACTIVE
    assert begun.touch(events.Compare())
    assert begun.wait(89).phase is IdlePhase.ACTIVE


@pytest.mark.parametrize(("after", "counts"), [(0, True), (0.7, True), (0.75, False), (1, False)])
def test_a_touch_that_was_on_its_way_as_the_warning_came_does_what_it_was_meant_for(
    begun: Tablet, after: float, *, counts: bool
) -> None:
    assert begun.wait(90).warns
    begun.now += after
    assert begun.touch(events.Compare()) is counts
    assert begun.wait(89).phase is IdlePhase.ACTIVE


def test_a_warning_that_is_spoken_for_long_is_not_one_that_just_came(begun: Tablet) -> None:
    assert begun.wait(90).warns
    for _ in range(8):
        begun.now += 0.25
        begun.session.heard()
        assert begun.session.tick() == IdleState(IdlePhase.IDLE_WARNING, 30)
    assert not begun.touch(events.Compare())


def test_a_warning_that_nobody_saw_come_is_answered_and_spent(begun: Tablet) -> None:
    begun.now += 90 + 12
    assert not begun.touch(events.Compare())


def test_every_visit_has_all_its_time_however_it_begins(tablet: Tablet) -> None:
    tablet.session.pressed()
    tablet.wait(1e6)
    assert tablet.session.send(events.Begin("en"))
    assert tablet.wait(89).phase is IdlePhase.ACTIVE


def test_a_touch_without_a_warning_reaches_what_lies_below(begun: Tablet) -> None:
    assert begun.wait(89).phase is IdlePhase.ACTIVE
    assert begun.touch(events.Compare())


def test_a_warning_may_be_answered_as_often_as_the_patient_likes(begun: Tablet) -> None:
    for _ in range(100):
        assert begun.wait(100).warns
        assert begun.session.pressed()
        assert begun.session.read().phase is IdlePhase.ACTIVE
    assert begun.session.visit.screen is Screen.WELCOME


def test_the_longest_visit_warns_and_a_new_touch_makes_it_go_on(begun: Tablet) -> None:
    for _ in range(22):
        assert begun.wait(80).phase is IdlePhase.ACTIVE
        assert not begun.session.pressed()
    assert begun.wait(40) == IdleState(IdlePhase.LONGEST_WARNING, 30)
    assert begun.wait(1) == IdleState(IdlePhase.LONGEST_WARNING, 29)
    assert begun.session.pressed()
    assert begun.session.visit.screen is Screen.WELCOME
    for _ in range(22):
        assert begun.wait(80).phase is IdlePhase.ACTIVE
        assert not begun.session.pressed()
    assert begun.wait(40).phase is IdlePhase.LONGEST_WARNING


def test_a_finger_left_on_the_glass_does_not_hold_a_visit_open(begun: Tablet) -> None:
    phases = []
    for _ in range(1830):
        begun.session.moved()
        phases.append(begun.wait(1).phase)
    assert set(phases[:1799]) == {IdlePhase.ACTIVE}
    assert set(phases[1799:1829]) == {IdlePhase.LONGEST_WARNING}
    assert phases[1829] is IdlePhase.OVER
    assert begun.session.visit == FRESH


def test_a_finger_that_moves_puts_a_warning_off_but_answers_none(begun: Tablet) -> None:
    begun.wait(80)
    begun.session.moved()
    assert begun.wait(80).phase is IdlePhase.ACTIVE
    assert begun.wait(15) == IdleState(IdlePhase.IDLE_WARNING, 25)
    begun.session.moved()
    assert begun.session.read() == IdleState(IdlePhase.IDLE_WARNING, 25)


def test_a_finger_that_moves_revives_nothing_that_is_over(begun: Tablet) -> None:
    begun.now += 120
    begun.session.moved()
    assert begun.session.read().phase is IdlePhase.OVER
    assert begun.wait(0).phase is IdlePhase.OVER
    assert begun.session.visit == FRESH


@pytest.mark.parametrize("hours", [0.5, 8, 72])
def test_a_visit_is_over_when_the_tablet_wakes_up(begun: Tablet, hours: float) -> None:
    begun.now += hours * 3600
    assert begun.session.pressed()
    assert begun.session.visit == FRESH
    assert begun.touch(events.Begin("es"))
    assert begun.wait(89).phase is IdlePhase.ACTIVE


def test_a_short_sleep_leaves_the_rest_of_the_warning(begun: Tablet) -> None:
    assert begun.wait(100) == IdleState(IdlePhase.IDLE_WARNING, 20)
    assert begun.session.visit.screen is Screen.WELCOME


def test_a_visit_that_is_done_warns_sooner_and_goes_on_from_there(begun: Tablet) -> None:
    assert begun.touch(events.Finish())
    assert begun.wait(15) == IdleState(IdlePhase.IDLE_WARNING, 30)
    assert begun.wait(1) == IdleState(IdlePhase.IDLE_WARNING, 29)
    assert begun.session.pressed()
    assert begun.touch(events.Back())
    assert begun.wait(89).phase is IdlePhase.ACTIVE


def test_a_hidden_screen_ends_as_any_other(begun: Tablet) -> None:
    assert begun.touch(events.Open(Overlay.COVER))
    assert begun.wait(90).phase is IdlePhase.IDLE_WARNING
    assert begun.wait(30).phase is IdlePhase.OVER
    assert begun.session.visit == FRESH


def test_the_next_visit_has_all_its_time(begun: Tablet) -> None:
    begun.wait(1700)
    begun.touch(events.StartOver())
    assert begun.session.untouched
    assert begun.touch(events.Begin("en"))
    for _ in range(20):
        assert not begun.session.pressed()
        assert begun.wait(85).phase is IdlePhase.ACTIVE
    assert begun.session.visit == replace(FRESH, screen=Screen.WELCOME)


@pytest.fixture
def coded(begun: Tablet) -> Tablet:
    """A tablet on which the QR code has been open for a second."""
    for event in (events.TakeAway(), events.Open(Overlay.CODE)):
        assert begun.touch(event)
    begun.wait(1)
    return begun


def test_a_code_that_lies_open_is_covered(coded: Tablet) -> None:
    coded.wait(CODE_SECONDS - 1.1)
    assert not coded.session.visit.covered
    coded.wait(0.1)
    assert coded.session.visit.overlays == (Overlay.CODE, Overlay.COVER)


def test_a_touch_keeps_no_code_open(coded: Tablet) -> None:
    coded.wait(20)
    assert not coded.session.pressed()
    coded.session.moved()
    coded.wait(CODE_SECONDS - 21)
    assert coded.session.visit.covered


def test_a_code_that_comes_back_has_all_its_time(coded: Tablet) -> None:
    coded.wait(CODE_SECONDS)
    assert coded.touch(events.Close())
    coded.wait(CODE_SECONDS - 0.1)
    assert coded.session.visit.overlay is Overlay.CODE
    coded.wait(0.1)
    assert coded.session.visit.covered


def test_nothing_but_a_code_is_covered_by_itself(begun: Tablet) -> None:
    begun.touch(events.TakeAway())
    begun.touch(events.Open(Overlay.SHOW))
    begun.wait(CODE_SECONDS + 1)
    assert begun.session.visit.overlays == (Overlay.SHOW,)


def test_a_covered_code_ends_with_its_visit(coded: Tablet) -> None:
    coded.wait(CODE_SECONDS)
    assert coded.wait(89 - CODE_SECONDS).phase is IdlePhase.IDLE_WARNING
    assert coded.wait(30).phase is IdlePhase.OVER
    assert coded.session.visit == FRESH


def test_nobody_is_idle_who_listens(begun: Tablet) -> None:
    for _turn in range(10):
        begun.now += 60
        begun.session.heard()
        assert begun.session.read().phase is IdlePhase.ACTIVE
    assert begun.wait(90) == IdleState(IdlePhase.IDLE_WARNING, 30)


def test_nobody_is_idle_who_listens_to_the_thanks(begun: Tablet) -> None:
    assert begun.touch(events.Finish())
    begun.now += 14
    begun.session.heard()
    assert begun.wait(14).phase is IdlePhase.ACTIVE
    assert begun.wait(1) == IdleState(IdlePhase.IDLE_WARNING, 30)
