"""No patient reaches the questions without having seen the must-see rows."""

import pytest
from msgspec.structs import replace

from kiosk.visit import events
from kiosk.visit.transitions import step
from kiosk.visit.visit import Overlay, Screen, Visit
from tests.visit.plans import PLAN, after

COMPARING = (events.Begin("en"), events.Compare())
ALL = events.SeeFacts(frozenset(PLAN.must_see))


def test_what_was_not_in_view_is_shown_before_the_questions() -> None:
    visit = after(*COMPARING, events.SeeFacts(frozenset({"onset"})), events.TakeQuiz())
    assert visit.screen is Screen.BEFORE_QUESTIONS
    assert visit.facts_first == ("ride",)


def test_it_is_shown_in_the_order_of_the_pack() -> None:
    assert after(*COMPARING, events.TakeQuiz()).facts_first == PLAN.must_see


def test_whoever_saw_it_all_comes_to_the_questions_at_once() -> None:
    visit = after(*COMPARING, ALL, events.TakeQuiz())
    assert visit.screen is Screen.QUIZ
    assert visit.trail == (Screen.WELCOME, Screen.COMPARE)


def test_the_screen_before_the_questions_leads_on_to_them_and_is_shown_once() -> None:
    asked = after(*COMPARING, events.TakeQuiz(), events.TakeQuiz())
    assert asked.screen is Screen.QUIZ
    again = after(events.Compare(), events.TakeQuiz(), visit=asked)
    assert again.screen is Screen.QUIZ


def test_back_from_the_first_question_leads_to_it_again() -> None:
    visit = after(*COMPARING, events.TakeQuiz(), events.TakeQuiz(), events.Back())
    assert visit.screen is Screen.BEFORE_QUESTIONS
    assert visit.facts_first == PLAN.must_see


def test_what_need_not_be_seen_is_not_remembered() -> None:
    before = after(*COMPARING)
    assert step(before, events.SeeFacts(frozenset({"elsewhere"})), PLAN) is before


def test_what_was_seen_is_not_noted_twice() -> None:
    seen = after(*COMPARING, ALL)
    assert step(seen, ALL, PLAN) is seen


def test_nothing_is_seen_before_a_visit_begins() -> None:
    assert after(ALL) == after()


def test_a_pack_that_asks_for_nothing_leads_to_the_questions_at_once() -> None:
    plan = replace(PLAN, must_see=())
    assert step(after(*COMPARING), events.TakeQuiz(), plan).screen is Screen.QUIZ


@pytest.mark.parametrize("overlay", [Overlay.COVER, Overlay.MENU])
def test_before_a_visit_there_is_nothing_to_hide_and_no_menu(overlay: Overlay) -> None:
    assert after(events.Open(overlay)) == after()


@pytest.mark.parametrize(
    ("event", "left"),
    [
        (events.Open(Overlay.COMFORT), (Overlay.COMFORT,)),
        (events.AskToStartOver(), (Overlay.LEAVE,)),
    ],
)
def test_what_the_menu_opens_takes_its_place(
    event: events.Event, left: tuple[Overlay, ...]
) -> None:
    visit = after(*COMPARING, events.SetAsk("cost", on=True), events.Open(Overlay.MENU), event)
    assert visit.overlays == left


@pytest.mark.parametrize(
    ("screen", "step_of_visit"),
    [*zip(Screen, (0, 0, 1, 2, 2, 2, 3, 4), strict=True)],
)
def test_every_screen_belongs_to_a_step(screen: Screen, step_of_visit: int) -> None:
    assert Visit("en", "safety", "watched", screen=screen).step == step_of_visit
