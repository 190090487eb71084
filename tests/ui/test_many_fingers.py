"""Property test: whatever several fingers do, nothing is pressed by accident."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem

from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.viewmodels.presses import SETTLING
from kiosk.viewmodels.staff import Staff
from kiosk.visit.plan import QuestionKind
from kiosk.visit.visit import Overlay, Screen, Visit
from tests.ui.fingers import Fingers
from tests.ui.patient import LANDSCAPE, Patient, Size
from tools.tour.scene_items import has

ACTS: Final = 20
EXAMPLES: Final = 8

GAPS: Final = (0.0, 0.02, 0.1, 0.35, 0.69, 0.8, 2.5, 30.0, 100.0)
"""Seconds between two frames."""


class FingerAction(Struct, frozen=True):
    """What one finger does in a frame.

    Attributes:
        finger: its number.
        lifts: whether it lifts if it is down; otherwise it moves, or presses.
        aimed: whether it aims at a touch target.
        across: the position as a share of the width, or of the list of targets.
        down: the position as a share of the height.
    """

    finger: int
    lifts: bool
    aimed: bool
    across: float
    down: float


parts = st.floats(0, 0.999)
deeds = st.builds(FingerAction, st.integers(0, 4), st.booleans(), st.booleans(), parts, parts)
frames = st.tuples(
    st.sampled_from(GAPS), st.lists(deeds, min_size=1, max_size=5, unique_by=lambda one: one.finger)
)
Frame = tuple[float, list[FingerAction]]


class Twice(Struct, frozen=True):
    """A double tap.

    Attributes:
        across: the target, as a share of the list of targets.
        between: seconds between the taps.
    """

    across: float
    between: float


doubles = st.builds(Twice, parts, st.floats(0.02, 0.7))
BEGINNINGS: Final = (Screen.ATTRACT, Screen.WELCOME, Screen.QUIZ, Screen.RESULT, Screen.THANKS)


class FrameChecker:
    """Sends frames and checks the effect of each.

    Args:
        fingers: the fingers.
    """

    def __init__(self, fingers: Fingers) -> None:
        self.fingers = fingers
        self.patient = fingers.patient
        self.store = self.patient.kiosk.store
        self._clock = self.patient.now
        self._place = self._asked(self.patient.visit)
        self._since = -1000.0
        self._picked: dict[str, float] = {}

    def frame(self, gap: float, done: list[FingerAction]) -> None:
        """Send a frame after a gap in seconds, and check its effect."""
        self.patient.let_pass(gap)
        self._look(self.patient.visit)
        before, warned = self.patient.visit, self.store.idle_state.warns
        places = self._places()
        press = {one.finger: self._point(one, places) for one in done if self._comes(one)}
        move = {one.finger: self._point(one, places) for one in done if self._moves(one)}
        lift = tuple(one.finger for one in done if self._lifts(one))
        over = gap and self.patient.untouched
        self.fingers.frame(press, move, lift)
        self.patient.driver.settle()
        after = self.patient.visit
        assert not (warned and press and self.store.idle_state.warns), "a finger answers no warning"
        assert over or self._may_end(before, after, lift), "a visit was ended by chance"
        self._check_answers(before, after)
        self._look(after)
        assert self.patient.kiosk.view_model(FaultScreen).property("state") == "well"

    def tap_twice(self, what: Twice) -> None:
        """Tap a target twice: the second tap must have no effect, unless the target repeats."""
        self.fingers.lift_all()
        self.patient.let_pass(2)
        places = self._places()
        if not places or self.patient.kiosk.view_model(Staff).property("open"):
            return
        aim = places[int(what.across * len(places))]
        point = self.patient.driver.point_in(aim, 0.5, 0.5)
        repeats, name = aim.property("repeats"), aim.objectName()
        self.fingers.tap_at(point)
        self.patient.driver.settle()
        before = self.patient.visit
        self.patient.sleep(what.between)
        self.fingers.tap_at(point)
        self.patient.driver.settle()
        assert repeats or self.patient.visit == before, f"{name} did something the second time"
        self._look(before)

    def _comes(self, one: FingerAction) -> bool:
        return one.finger not in self.fingers.down

    def _moves(self, one: FingerAction) -> bool:
        return one.finger in self.fingers.down and not one.lifts

    def _lifts(self, one: FingerAction) -> bool:
        return one.finger in self.fingers.down and one.lifts

    def _places(self) -> list[QQuickItem]:
        return [one for one in self.patient.driver.items() if has(one, "does") and one.isEnabled()]

    def _point(self, one: FingerAction, places: list[QQuickItem]) -> QPoint:
        if one.aimed and places:
            aim = places[int(one.across * len(places))]
            return self.patient.driver.point_in(aim, one.down, 0.5)
        width, height = LANDSCAPE
        return QPoint(int(one.across * width), int(one.down * height))

    def _asked(self, visit: Visit) -> tuple[object, ...]:
        return (visit.screen, visit.question, visit.editing, visit.overlay)

    def _look(self, visit: Visit) -> None:
        """Record since when a question has been on the screen."""
        if self._asked(visit) != self._place:
            self._place, self._since = self._asked(visit), self._clock()

    def _may_end(self, before: Visit, after: Visit, lifted: tuple[int, ...]) -> bool:
        ended = before.screen is not Screen.ATTRACT and after.screen is Screen.ATTRACT
        if not ended:
            return True
        asked = before.screen is Screen.THANKS or before.overlay is Overlay.LEAVE
        at_staff = bool(self.patient.kiosk.view_model(Staff).property("open"))
        nothing = not before.something_to_lose
        seen = self._clock() - self._since > SETTLING
        return bool(lifted) and (at_staff or nothing or (asked and seen))

    def _check_answers(self, before: Visit, after: Visit) -> None:
        if after.screen is Screen.ATTRACT:
            self._picked.clear()
            return
        now, plan = self._clock(), self.patient.plan
        question = plan.quiz[before.question]
        asked = before.editing if before.screen is Screen.RESULT else question.id
        changed = {name for name, _ in set(before.answers.choices) ^ set(after.answers.choices)}
        most = before.answers.counts_most ^ after.answers.counts_most
        assert changed <= {asked}, "another question was answered"
        if before.screen is Screen.RESULT or question.kind is not QuestionKind.COUNTS_MOST:
            assert most <= {asked}, "another wish counts most"
        picked = before.answers.picked ^ after.answers.picked
        here = before.screen is Screen.TAKEAWAY or not picked
        shown = plan.checklists if here else tuple(filter(None, (question.checklist,)))
        lists = [one for one in shown if picked <= set(one.ids)]
        assert lists, "another question was answered"
        none = before.answers.none_of ^ after.answers.none_of
        assert none <= {question.id}, "another list was said to hold nothing"
        if changed or picked or most or none:
            assert now - self._since > SETTLING, "a question was answered that nobody saw"
        for option in after.answers.picked - before.answers.picked:
            self._picked[option] = now
        for option in before.answers.picked - after.answers.picked:
            taken_back = now - self._picked.get(option, -1000) <= SETTLING
            assert lists[0].single or none or not taken_back, "what was just chosen was taken back"


@pytest.fixture(scope="module")
def many(kiosk: Callable[[Size], Patient]) -> Iterator[Fingers]:
    """Fingers at one tablet, shared by all examples."""
    fingers = Fingers(kiosk(LANDSCAPE))
    yield fingers
    fingers.lift_all()


@settings(
    max_examples=EXAMPLES,
    phases=[Phase.generate],
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    start=st.sampled_from(BEGINNINGS),
    acts=st.lists(frames | doubles, min_size=ACTS // 2, max_size=ACTS),
    drop=st.booleans(),
)
def test_no_fingers_do_what_nobody_meant(
    many: Fingers, start: Screen, acts: list[Frame | Twice], *, drop: bool
) -> None:
    many.lift_all()
    many.patient.arrive()
    many.patient.walk_to(start)
    if drop:
        many.frame(press={4: QPoint(700, 300)})
    onlooker = FrameChecker(many)
    for act in acts:
        if isinstance(act, Twice):
            onlooker.tap_twice(act)
        else:
            onlooker.frame(*act)
    _begin_a_visit(many)


def _begin_a_visit(many: Fingers) -> None:
    """Begin a visit with a new finger, whatever else rests on the glass."""
    patient = many.patient
    policy = patient.kiosk.store.policy
    for _time in range(3):
        patient.let_pass(policy.longest)
    assert patient.untouched
    if len(many.down) == 5:
        many.frame(lift=(0,))
    patient.let_pass(SETTLING * 2)
    finger = next(number for number in range(5) if number not in many.down)
    many.tap("begin.en", finger)
    patient.driver.settle()
    assert patient.is_on(Screen.WELCOME)
    patient.let_pass(policy.idle - 1)
    assert not patient.kiosk.store.idle_state.warns
