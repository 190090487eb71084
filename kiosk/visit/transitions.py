"""The visit as a state machine: one table of events, screens, guards and effects."""

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from kiosk.visit import effects, events, guards
from kiosk.visit.plan import VisitPlan
from kiosk.visit.visit import Screen, Visit

EVERYWHERE: Final = frozenset(Screen)
IN_VISIT: Final = EVERYWHERE - {Screen.ATTRACT}
COMPARING: Final = frozenset({Screen.COMPARE})
ASKING: Final = frozenset({Screen.QUIZ})
TAKING: Final = frozenset({Screen.TAKEAWAY})
ANSWERING: Final = frozenset({Screen.QUIZ, Screen.RESULT})


class Transition(Struct, frozen=True):
    """One row of the table.

    Attributes:
        screens: where the event counts; elsewhere it is ignored.
        guard: what must hold of the visit, the event and the plan.
        effect: the visit that replaces the present one.
        under_cover: whether the event counts while the patient has hidden the screen.
    """

    screens: frozenset[Screen]
    guard: Callable[[Visit, Any, VisitPlan], bool]
    effect: Callable[[Visit, Any, VisitPlan], Visit]
    under_cover: bool = False


TABLE: Final[dict[type[events.Event], Transition]] = {
    events.Begin: Transition(frozenset({Screen.ATTRACT}), guards.offers_language, effects.begin),
    events.Compare: Transition(IN_VISIT, guards.always, effects.compare),
    events.OpenTopic: Transition(IN_VISIT, guards.has_topic, effects.open_topic),
    events.TurnTopic: Transition(COMPARING, guards.has_neighbour, effects.turn_topic),
    events.MoveMinute: Transition(COMPARING, guards.always, effects.move_minute),
    events.SeeFacts: Transition(IN_VISIT, guards.shows_facts, effects.see_facts),
    events.TakeQuiz: Transition(IN_VISIT, guards.always, effects.take_quiz),
    events.Choose: Transition(ANSWERING, guards.asks_preference, effects.choose),
    events.CountMost: Transition(ANSWERING, guards.asks_what_counts, effects.count_most),
    events.Pick: Transition(ASKING | TAKING, guards.asks_option, effects.pick),
    events.PickNone: Transition(ASKING, guards.asks_checklist, effects.pick_none),
    events.NextQuestion: Transition(ASKING, guards.always, effects.next_question),
    events.ShowResult: Transition(IN_VISIT, guards.always, effects.show_result),
    events.Edit: Transition(frozenset({Screen.RESULT}), guards.has_attribute, effects.edit),
    events.TakeAway: Transition(IN_VISIT, guards.always, effects.take_away),
    events.SetAsk: Transition(IN_VISIT, guards.has_ask, effects.set_ask),
    events.TurnRound: Transition(TAKING, guards.shows, effects.turn_round),
    events.SwitchCopy: Transition(TAKING, guards.has_staff_copy, effects.switch_copy),
    events.SayReady: Transition(IN_VISIT, guards.asks_ready, effects.say_ready),
    events.Judge: Transition(IN_VISIT, guards.has_statement, effects.judge),
    events.Finish: Transition(IN_VISIT, guards.always, effects.finish),
    events.Back: Transition(EVERYWHERE, guards.can_go_back, effects.back, under_cover=True),
    events.Open: Transition(EVERYWHERE, guards.can_open, effects.open_overlay),
    events.OpenDetail: Transition(IN_VISIT, guards.has_row, effects.open_detail),
    events.Close: Transition(EVERYWHERE, guards.is_overlaid, effects.close, under_cover=True),
    events.SetLanguage: Transition(EVERYWHERE, guards.offers_language, effects.set_language),
    events.SetComfort: Transition(EVERYWHERE, guards.always, effects.set_comfort),
    events.SetReading: Transition(EVERYWHERE, guards.always, effects.set_reading),
    events.UseHeadphones: Transition(EVERYWHERE, guards.always, effects.use_headphones),
    events.SetVolume: Transition(EVERYWHERE, guards.has_volume, effects.set_volume),
    events.ResetComfort: Transition(EVERYWHERE, guards.always, effects.reset_comfort),
    events.AskToStartOver: Transition(EVERYWHERE, guards.always, effects.ask_to_start_over),
    events.StartOver: Transition(EVERYWHERE, guards.always, effects.start_over, under_cover=True),
}
"""What each event leads to. An event that does not count here leaves the visit as it is."""


def step(visit: Visit, event: events.Event, plan: VisitPlan) -> Visit:
    """Return the visit after an event; the same visit where the event does not count."""
    rule = TABLE[type(event)]
    if visit.screen not in rule.screens or (visit.covered and not rule.under_cover):
        return visit
    if not rule.guard(visit, event, plan):
        return visit
    return rule.effect(visit, event, plan)
