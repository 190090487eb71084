"""Random walks: a visit stays consistent, has a way back, and leaves nothing behind."""

from itertools import accumulate
from random import Random
from typing import Any, Final
from weakref import ref

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from kiosk.values.answers import Answers, Choice
from kiosk.visit import events
from kiosk.visit.idle import IdlePhase as VisitPhase
from kiosk.visit.idle import IdlePolicy
from kiosk.visit.session import Session
from kiosk.visit.transitions import step
from kiosk.visit.visit import Overlay, Screen, Visit, fresh_visit
from tests.support.traces import Said, reachable, said
from tests.visit.plans import EVENTS, PLAN

STEPS_OF_A_WALK: Final = 150_000
MILLIONS: Final = settings(max_examples=2, phases=[Phase.generate])
"""Two million events in all. A failing walk is reported by its seed; it is too long to shrink."""

UNHURRIED: Final = settings(max_examples=40)
RANDOM: Final = st.randoms(use_true_random=True)

FRESH: Final = fresh_visit(PLAN)
SECTIONS: Final = {topic.id: [section.id for section in topic.sections] for topic in PLAN.topics}
PREFERENCES: Final = {asked.id for asked in PLAN.quiz if asked.is_preference}
OPTIONS: Final = {option for asked in PLAN.checklists for option in asked.ids}
SINGLES: Final = [frozenset(asked.ids) for asked in PLAN.checklists if asked.single]

(START_OVER,) = EVENTS[events.StartOver]
(BACK,) = EVENTS[events.Back]

SELDOM: Final[dict[type[events.Event], float]] = {
    events.StartOver: 0.1,
    events.AskToStartOver: 0.2,
}
"""How much rarer the events are that end a visit, so that walks go far."""

POLICY: Final = IdlePolicy(idle=90, warning=30, longest=200, done=15)

ANSWERED: Final = (
    START_OVER,
    events.SetLanguage("es"),
    events.Begin("es"),
    events.OpenTopic("after", "to_ask"),
    events.SetAsk("cost", on=False),
    events.SayReady("sure", yes=True),
    events.Judge("works_better", "not_known"),
    events.TakeQuiz(),
    events.TakeQuiz(),
    events.Choose("start", Choice.FIRST_STRONG),
    events.NextQuestion(),
    events.Choose("needle", Choice.NOT_SURE),
    events.NextQuestion(),
    events.Pick("heart"),
    events.ShowResult(),
    events.Edit("needle"),
    events.OpenDetail("ride"),
)
"""Events after which every field of the visit holds something of the patient."""

LONGEST_WAY_BACK: Final = len(Overlay) + len(PLAN.quiz) + len(Screen) + 1
"""The most touches of Back: each closes an overlay, or goes to the previous question or screen."""

Where = tuple[Screen, tuple[Screen, ...], int, tuple[Overlay, ...], bool]


# What holds ----------------------------------------------------------------------------------


def check_whole(visit: Visit) -> None:
    """Check that a visit only refers to what its plan has."""
    assert visit.language in PLAN.languages
    deeper = [name for name in SECTIONS[visit.topic] if name != visit.topic]
    assert visit.section in (deeper if Overlay.DEEPER in visit.overlays else [""])
    assert visit.seen <= SECTIONS.keys()
    assert 0 <= visit.question < len(PLAN.quiz)
    assert 0 <= visit.minute <= PLAN.axis
    assert {name for name, _ in visit.asks} <= PLAN.to_ask
    assert Overlay.SHOW in visit.overlays or not (visit.turned or visit.for_staff)
    assert dict(visit.ready).keys() <= PLAN.ready
    assert dict(visit.judged).keys() <= PLAN.statements
    check_answers(visit.answers)
    check_overlays(visit)
    trail = {*visit.trail, visit.screen}
    assert len(trail) == len(visit.trail) + 1
    assert Screen.ATTRACT not in visit.trail


def check_answers(answers: Answers) -> None:
    """Check that answers belong to questions, each once, with one tick on a single-choice list."""
    names = [name for name, _ in answers.choices]
    assert names == sorted(PREFERENCES.intersection(names))
    assert answers.picked <= OPTIONS
    for asked in PLAN.checklists:
        assert asked.id not in answers.none_of or answers.picked.isdisjoint(asked.ids)
    for single in SINGLES:
        assert len(answers.picked & single) <= 1


def check_answers_belong(before: Visit, event: events.Event, after: Visit) -> None:
    """Check that only an event for a question on the screen changes an answer, and only its own."""
    if after.answers == before.answers or after == FRESH:
        return
    asked = PLAN.quiz[before.question]
    if isinstance(event, events.Pick):
        changed = before.answers.picked ^ after.answers.picked
        quiz = before.screen is Screen.QUIZ
        lists = [asked.options] if quiz else [one.ids for one in PLAN.checklists]
        assert any(event.option in changed <= set(options) for options in lists)
        assert before.answers.choices == after.answers.choices
        return
    if isinstance(event, events.PickNone):
        assert event.checklist == asked.id
        assert before.answers.none_of ^ after.answers.none_of == {asked.id}
        assert before.answers.picked - after.answers.picked <= set(asked.options)
        assert before.answers.choices == after.answers.choices
        return
    if isinstance(event, events.CountMost):
        assert before.answers.counts_most ^ after.answers.counts_most == {event.attribute}
        assert before.answers.choices == after.answers.choices
        return
    assert isinstance(event, events.Choose)
    assert event.attribute == (before.editing if before.screen is Screen.RESULT else asked.id)
    differ = set(before.answers.choices) ^ set(after.answers.choices)
    assert {name for name, _ in differ} == {event.attribute}
    assert before.answers.picked == after.answers.picked


def check_overlays(visit: Visit) -> None:
    """Check that overlays are unique, full-screen ones are on top, and sheets have ids."""
    assert len(set(visit.overlays)) == len(visit.overlays)
    assert not visit.covered or visit.overlay is Overlay.COVER
    assert (visit.detail in PLAN.rows) is (Overlay.DETAIL in visit.overlays)
    assert (visit.editing in PREFERENCES) is (Overlay.EDIT in visit.overlays)


def check_way_back(visit: Visit) -> None:
    """Check that starting over ends a visit, and that Back leads back step by step."""
    assert step(visit, START_OVER, PLAN) == FRESH
    for _ in range(LONGEST_WAY_BACK):
        if visit.screen is Screen.ATTRACT and not visit.overlays:
            break
        if visit.overlay is Overlay.LEAVE and visit.something_to_lose:
            break
        visit = step(visit, BACK, PLAN)
    else:
        pytest.fail(f"Back goes round in circles: {visit}")


def where(visit: Visit) -> Where:
    """Return the part of a visit that the way back depends on."""
    lose = visit.something_to_lose
    return visit.screen, visit.trail, visit.question, visit.overlays, lose


# Millions of events --------------------------------------------------------------------------


def walk(rng: Random, steps: int) -> list[events.Event]:
    """Return random events, all kinds equally likely except those that end a visit."""
    every = [(kind, event) for kind, some in EVENTS.items() for event in some]
    likely = accumulate(SELDOM.get(kind, 1.0) / len(EVENTS[kind]) for kind, _ in every)
    chosen = rng.choices(every, cum_weights=[*likely], k=steps)
    return [event for _, event in chosen]


@pytest.mark.parametrize("screen", Screen)
@MILLIONS
@given(rng=RANDOM)
def test_millions_of_events_leave_a_visit_whole_and_with_a_way_back(
    screen: Screen, rng: Random
) -> None:
    visit = replace(FRESH, screen=screen)
    been: set[Where] = set()
    for event in walk(rng, STEPS_OF_A_WALK):
        before, visit = visit, step(visit, event, PLAN)
        if visit is before:
            continue
        check_whole(visit)
        check_answers_belong(before, event, visit)
        assert event is not START_OVER or visit == FRESH
        place = where(visit)
        if place not in been:
            been.add(place)
            check_way_back(visit)
    assert {screen for screen, *_ in been} == set(Screen)
    assert {overlay for *_, overlays, _ in been for overlay in overlays} == set(Overlay)


# A visit in time -----------------------------------------------------------------------------


class VisitsInTime(RuleBasedStateMachine):
    """Random events at random times, on a tablet that may sleep in between."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.session = Session(PLAN, POLICY, lambda: self.now, lambda: None)

    @rule(event=st.sampled_from([*EVENTS]).flatmap(lambda kind: st.sampled_from(EVENTS[kind])))
    def something_happens(self, event: events.Event) -> None:
        before = self.session.visit
        assert self.session.send(event) is (self.session.visit != before)

    @rule(passed=st.floats(0, 30) | st.sampled_from([POLICY.idle, POLICY.longest, 1e5]))
    def time_passes(self, passed: float) -> None:
        self.now += passed

    @precondition(lambda self: not self.session.untouched)
    @rule(by=st.sampled_from([0.25, 1, 20]))
    def time_passes_until_nothing_is_as_it_was(self, by: float) -> None:
        phase = self.session.read().phase
        while phase is not VisitPhase.OVER and self.session.read().phase is phase:
            self.now += by

    @rule()
    def a_finger_touches(self) -> None:
        before = self.session.read()
        consumed = self.session.pressed()
        assert not consumed or before.phase is not VisitPhase.ACTIVE
        # A touch that dismisses the warning just as it appears still reaches its target.
        late = before.phase is VisitPhase.OVER or 0 < before.seconds_left < POLICY.warning - 1
        assert consumed or not late
        assert self.session.read().phase is VisitPhase.ACTIVE
        assert before.phase is not VisitPhase.OVER or self.session.visit == FRESH

    @precondition(lambda self: self.session.untouched)
    @rule(language=st.sampled_from(PLAN.languages))
    def a_visit_begins_and_has_all_its_time(self, language: str) -> None:
        assert self.session.send(events.Begin(language))
        began = self.now
        self.now += POLICY.idle - 1
        assert self.session.read().phase is VisitPhase.ACTIVE
        self.now = began

    @rule()
    def a_finger_moves(self) -> None:
        before = self.session.read()
        self.session.moved()
        assert before.phase is VisitPhase.ACTIVE or self.session.read() == before

    @rule()
    def somebody_looks_at_the_clock(self) -> None:
        visit, reading = self.session.visit, self.session.tick()
        assert self.session.visit == (FRESH if reading.phase is VisitPhase.OVER else visit)

    @invariant()
    def the_visit_is_whole_and_has_a_way_back(self) -> None:
        check_whole(self.session.visit)
        check_way_back(self.session.visit)

    @invariant()
    def only_a_visit_that_somebody_touched_warns_and_ends(self) -> None:
        reading = self.session.read()
        assert reading.phase is VisitPhase.ACTIVE or not self.session.untouched
        assert reading.warns is (0 < reading.seconds_left <= POLICY.warning)


TestVisitsInTime = VisitsInTime.TestCase
TestVisitsInTime.settings = settings(max_examples=200, stateful_step_count=50)


# Nothing is left -----------------------------------------------------------------------------


@UNHURRIED
@given(RANDOM)
def test_nothing_of_one_visit_is_reachable_from_the_next(rng: Random) -> None:
    session = Session(PLAN, POLICY, lambda: 0.0, lambda: None)
    for event in (*ANSWERED, *walk(rng, 200), *ANSWERED):
        session.send(said(event))
    distinctive = [
        thing
        for thing in reachable(session.visit).values()
        if isinstance(thing, Said | Visit | Answers)
    ]
    assert {type(thing) for thing in distinctive} == {Said, Visit, Answers}
    session.send(START_OVER)
    assert session.visit == FRESH
    assert not reachable(session).keys() & {id(thing) for thing in distinctive}


@UNHURRIED
@given(RANDOM)
def test_nothing_in_the_whole_program_remembers_what_a_patient_said(rng: Random) -> None:
    session = Session(PLAN, POLICY, lambda: 0.0, lambda: None)
    for event in (*walk(rng, 200), *ANSWERED):
        session.send(said(event))
    remembered: list[ref[Any]] = [ref(session.visit)]
    kept = reachable(session.visit).values()
    remembered += [ref(thing) for thing in kept if isinstance(thing, Said)]
    del kept
    assert len(remembered) > len(ANSWERED) // 2
    session.send(START_OVER)
    assert [thing() for thing in remembered] == [None] * len(remembered)
