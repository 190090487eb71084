"""The visit as a state machine: one table of events, screens, guards and effects."""

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from kiosk.values.plan import Plan
from kiosk.visit import adjusting, events, guards, moves
from kiosk.visit.visit import Screen, Visit

EVERYWHERE: Final = frozenset(Screen)
IN_VISIT: Final = EVERYWHERE - {Screen.ATTRACT}
COMPARING: Final = frozenset({Screen.COMPARE})
ASKING: Final = frozenset({Screen.QUIZ})
TAKING: Final = frozenset({Screen.TAKEAWAY})
ANSWERING: Final = frozenset({Screen.QUIZ, Screen.RESULT})


class Rule(Struct, frozen=True):
    """One row of the table.

    Attributes:
        screens: where the event counts; elsewhere it is ignored.
        guard: what must hold of the visit, the event and the plan.
        effect: the visit that replaces the present one.
        under_cover: whether the event counts while the patient has hidden the screen.
    """

    screens: frozenset[Screen]
    guard: Callable[[Visit, Any, Plan], bool]
    effect: Callable[[Visit, Any, Plan], Visit]
    under_cover: bool = False


TABLE: Final[dict[type[events.Event], Rule]] = {
    events.Begin: Rule(frozenset({Screen.ATTRACT}), guards.offers_language, moves.begin),
    events.Compare: Rule(IN_VISIT, guards.always, moves.compare),
    events.OpenTopic: Rule(IN_VISIT, guards.has_topic, moves.open_topic),
    events.TurnTopic: Rule(COMPARING, guards.has_neighbour, moves.turn_topic),
    events.MoveMinute: Rule(COMPARING, guards.always, moves.move_minute),
    events.TakeQuiz: Rule(IN_VISIT, guards.always, moves.take_quiz),
    events.Choose: Rule(ANSWERING, guards.asks_preference, moves.choose),
    events.Weigh: Rule(ANSWERING, guards.answered_preference, moves.weigh),
    events.Pick: Rule(ASKING, guards.asks_option, moves.pick),
    events.NextQuestion: Rule(ASKING, guards.always, moves.next_question),
    events.ShowResult: Rule(IN_VISIT, guards.always, moves.show_result),
    events.Edit: Rule(frozenset({Screen.RESULT}), guards.has_attribute, moves.edit),
    events.TakeAway: Rule(IN_VISIT, guards.always, moves.take_away),
    events.ToggleAsk: Rule(IN_VISIT, guards.has_ask, moves.toggle_ask),
    events.ToggleMark: Rule(IN_VISIT, guards.has_topic_to_mark, moves.toggle_mark),
    events.TurnRound: Rule(TAKING, guards.shows, moves.turn_round),
    events.SwitchCopy: Rule(TAKING, guards.has_staff_copy, moves.switch_copy),
    events.SayReady: Rule(IN_VISIT, guards.asks_ready, moves.say_ready),
    events.Judge: Rule(IN_VISIT, guards.has_statement, moves.judge),
    events.Finish: Rule(IN_VISIT, guards.always, moves.finish),
    events.Back: Rule(EVERYWHERE, guards.can_go_back, moves.back, under_cover=True),
    events.Open: Rule(EVERYWHERE, guards.can_open, moves.open_overlay),
    events.OpenDetail: Rule(IN_VISIT, guards.has_row, moves.open_detail),
    events.Close: Rule(EVERYWHERE, guards.is_overlaid, moves.close, under_cover=True),
    events.SetLanguage: Rule(EVERYWHERE, guards.offers_language, adjusting.set_language),
    events.SetTextSize: Rule(EVERYWHERE, guards.always, adjusting.set_text_size),
    events.SetPalette: Rule(EVERYWHERE, guards.always, adjusting.set_palette),
    events.SetLessMotion: Rule(EVERYWHERE, guards.always, adjusting.set_less_motion),
    events.SetLeftHanded: Rule(EVERYWHERE, guards.always, adjusting.set_left_handed),
    events.SetWithinReach: Rule(EVERYWHERE, guards.always, adjusting.set_within_reach),
    events.SetSpaced: Rule(EVERYWHERE, guards.always, adjusting.set_spaced),
    events.SetTwoButtons: Rule(EVERYWHERE, guards.always, adjusting.set_two_buttons),
    events.SetReading: Rule(EVERYWHERE, guards.always, adjusting.set_reading),
    events.UseHeadphones: Rule(EVERYWHERE, guards.always, adjusting.use_headphones),
    events.SetVolume: Rule(EVERYWHERE, guards.has_volume, adjusting.set_volume),
    events.ResetComfort: Rule(EVERYWHERE, guards.always, adjusting.reset_comfort),
    events.AskToStartOver: Rule(EVERYWHERE, guards.always, moves.ask_to_start_over),
    events.StartOver: Rule(EVERYWHERE, guards.always, moves.start_over, under_cover=True),
}
"""What each event leads to. An event that does not count here leaves the visit as it is."""


def step(visit: Visit, event: events.Event, plan: Plan) -> Visit:
    """Return the visit after an event; the same visit where the event does not count."""
    rule = TABLE[type(event)]
    if visit.screen not in rule.screens or (visit.covered and not rule.under_cover):
        return visit
    if not rule.guard(visit, event, plan):
        return visit
    return rule.effect(visit, event, plan)
