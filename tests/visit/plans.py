"""A small visit plan with one of everything, and every event that it allows."""

from itertools import product
from typing import Final

from kiosk.content.quiz_structure import Checklist, Circumstance
from kiosk.content.structure import Section, SectionKind, Topic
from kiosk.values.answers import Choice
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.handout_form import HandoutForm
from kiosk.visit import events
from kiosk.visit.plan import QuestionPlan, VisitPlan
from kiosk.visit.transitions import step
from kiosk.visit.visit import Overlay, Visit, fresh_visit


def topic(name: str, *more: str) -> Topic:
    """Return a topic with further sections."""
    sections = (Section(section, SectionKind.WHOLE_VISIT) for section in more)
    return Topic(name, SectionKind.WHOLE_VISIT, more=tuple(sections))


def checklist(name: str, *options: str, single: bool = False) -> Checklist:
    """Return a checklist."""
    return Checklist(name, single, tuple(Circumstance(option, "onset") for option in options))


HEALTH: Final = checklist("health", "heart", "liver")
FAMILIAR: Final = checklist("familiar", "never", "once", single=True)

PLAN: Final = VisitPlan(
    languages=("en", "es"),
    topics=(topic("experience", "minutes"), topic("safety"), topic("after", "to_ask")),
    quiz=(
        QuestionPlan("start"),
        QuestionPlan("needle"),
        QuestionPlan(),
        QuestionPlan("health", HEALTH),
        QuestionPlan("familiar", FAMILIAR),
    ),
    checklists=(HEALTH, FAMILIAR, checklist("know", "veins")),
    rows=frozenset({"onset", "ride"}),
    to_ask=frozenset({"cost", "pause"}),
    axis=90,
    ready=frozenset({"sure", "informed"}),
    statements=frozenset({"watched_both", "works_better"}),
    forms=frozenset(HandoutForm),
    staff_language="es",
    must_see=("onset", "ride"),
)

ELSEWHERE: Final = "elsewhere"
"""An id that the plan does not have."""

ATTRIBUTES: Final = ("start", "needle", "health", "", ELSEWHERE)

SECTIONS: Final = ("", "experience", "minutes", "safety", "after", "to_ask", ELSEWHERE)

EVENTS: Final[dict[type[events.Event], tuple[events.Event, ...]]] = {
    events.Begin: tuple(map(events.Begin, (*PLAN.languages, ELSEWHERE))),
    events.Compare: (events.Compare(),),
    events.OpenTopic: tuple(
        events.OpenTopic(topic, section)
        for topic, section in product(("experience", "safety", "after", ELSEWHERE), SECTIONS)
    ),
    events.TurnTopic: tuple(map(events.TurnTopic, (-2, -1, 0, 1, 2))),
    events.SeeFacts: (
        events.SeeFacts(frozenset({"onset"})),
        events.SeeFacts(frozenset({"onset", "ride", ELSEWHERE})),
        events.SeeFacts(frozenset()),
    ),
    events.TakeQuiz: (events.TakeQuiz(),),
    events.Choose: tuple(
        events.Choose(attribute, choice) for attribute, choice in product(ATTRIBUTES, Choice)
    ),
    events.CountMost: tuple(map(events.CountMost, ATTRIBUTES)),
    events.Pick: tuple(map(events.Pick, ("heart", "liver", "never", "once", "veins", ELSEWHERE))),
    events.PickNone: tuple(map(events.PickNone, ("health", "familiar", "know", ELSEWHERE))),
    events.NextQuestion: (events.NextQuestion(),),
    events.ShowResult: (events.ShowResult(),),
    events.Edit: tuple(map(events.Edit, ("start", "needle", "health", ELSEWHERE))),
    events.TakeAway: (events.TakeAway(),),
    events.SetAsk: tuple(
        events.SetAsk(question, on)
        for question, on in product(("cost", "pause", ELSEWHERE), (True, False))
    ),
    events.TurnRound: (events.TurnRound(),),
    events.SwitchCopy: (events.SwitchCopy(),),
    events.SayReady: tuple(
        events.SayReady(question, yes)
        for question, yes in product(("sure", "informed", ELSEWHERE), (True, False))
    ),
    events.Judge: tuple(
        events.Judge(statement, answer)
        for statement, answer in product(
            ("watched_both", "works_better", ELSEWHERE), ("true", "not_known", ELSEWHERE)
        )
    ),
    events.Finish: (events.Finish(),),
    events.Back: (events.Back(),),
    events.Open: tuple(map(events.Open, Overlay)),
    events.OpenDetail: tuple(map(events.OpenDetail, ("onset", "ride", ELSEWHERE))),
    events.Close: (events.Close(),),
    events.MoveMinute: tuple(map(events.MoveMinute, (-1, 0, 15, 90, 91))),
    events.SetLanguage: tuple(map(events.SetLanguage, (*PLAN.languages, ELSEWHERE))),
    events.SetComfort: (
        *(events.SetComfort(text_size=size) for size in TextSize),
        *(events.SetComfort(palette=palette) for palette in Palette),
        events.SetComfort(less_motion=True, left_handed=True),
        events.SetComfort(less_motion=False, left_handed=False),
        events.SetComfort(within_reach=True, spaced=True, two_buttons=True),
        events.SetComfort(within_reach=False, spaced=False, two_buttons=False),
    ),
    events.SetReading: (events.SetReading(on=True), events.SetReading(on=False)),
    events.UseHeadphones: (events.UseHeadphones(),),
    events.SetVolume: tuple(map(events.SetVolume, (-1, 0, 3, 5, 6))),
    events.ResetComfort: (events.ResetComfort(),),
    events.AskToStartOver: (events.AskToStartOver(),),
    events.StartOver: (events.StartOver(),),
}
"""Every event, with each id of the plan and with an unknown one."""


def after(*happened: events.Event, visit: Visit | None = None) -> Visit:
    """Apply events to a visit, by default a fresh one; return the result."""
    now = visit or fresh_visit(PLAN)
    for event in happened:
        now = step(now, event, PLAN)
    return now
