"""The guards of the transition table: pure functions of a visit."""

from kiosk.values.handout_form import HandoutForm
from kiosk.values.tts import LOUDEST
from kiosk.visit import events
from kiosk.visit.plan import QuestionKind, VisitPlan
from kiosk.visit.visit import Overlay, Screen, Visit, asked_attribute, place_of_topic

OPENED_DIRECTLY = frozenset(
    {
        Overlay.COMFORT,
        Overlay.HELP,
        Overlay.SCORING,
        Overlay.READY,
        Overlay.KNOWLEDGE,
        Overlay.COVER,
        Overlay.MENU,
    }
)
"""Overlays that open on any screen. The others belong to a screen or come with an id."""

IN_A_VISIT = frozenset({Overlay.MENU, Overlay.COVER})
"""Overlays that make no sense before a visit: there is nothing to end or to hide."""

OPENED_ON = {
    Overlay.TOPICS: Screen.COMPARE,
    Overlay.CHOOSE: Screen.TAKEAWAY,
    Overlay.CODE: Screen.TAKEAWAY,
    Overlay.PRINT: Screen.TAKEAWAY,
    Overlay.SHOW: Screen.TAKEAWAY,
}
"""Overlays that belong to one screen."""

ANSWERS = frozenset({"true", "false", "not_known"})
"""What may be said of a statement."""

FORM_OF = {
    Overlay.CODE: HandoutForm.QR,
    Overlay.PRINT: HandoutForm.PAPER,
    Overlay.SHOW: HandoutForm.SHOW,
}
"""Overlays that are a form of the page to take along: they open where the clinic offers it."""


def always(_visit: Visit, _event: events.Event, _plan: VisitPlan) -> bool:
    """Always true."""
    return True


def offers_language(
    _visit: Visit, event: events.Begin | events.SetLanguage, plan: VisitPlan
) -> bool:
    """Hold where the pack has the language."""
    return event.language in plan.languages


def has_topic(_visit: Visit, event: events.OpenTopic, plan: VisitPlan) -> bool:
    """Hold where the tab exists and the section, if one is named, stands on it."""
    return any(
        topic.id == event.topic
        and (not event.section or event.section in {section.id for section in topic.sections})
        for topic in plan.topics
    )


def has_neighbour(visit: Visit, event: events.TurnTopic, plan: VisitPlan) -> bool:
    """Hold where there is a tab on that side, and nothing is open of what lies under this one."""
    return (
        visit.section == ""
        and event.by in {-1, 1}
        and 0 <= place_of_topic(visit.topic, plan) + event.by < len(plan.topics)
    )


def shows_facts(visit: Visit, event: events.SeeFacts, plan: VisitPlan) -> bool:
    """Hold where a row is among them that must be seen and had not been."""
    return not event.rows.intersection(plan.must_see) <= visit.facts_seen


def asks_preference(visit: Visit, event: events.Choose, plan: VisitPlan) -> bool:
    """Hold where the patient is answering that preference, in the quiz or on the result."""
    return event.attribute != "" and event.attribute == asked_attribute(visit, plan)


def asks_what_counts(visit: Visit, event: events.CountMost, plan: VisitPlan) -> bool:
    """Hold for a wish where the quiz asks what counts most, or its answer is being changed."""
    if visit.screen is Screen.RESULT:
        asked = visit.editing == event.attribute
    else:
        asked = plan.quiz[visit.question].kind is QuestionKind.COUNTS_MOST
    return asked and visit.answers.wishes_for(event.attribute)


def asks_option(visit: Visit, event: events.Pick, plan: VisitPlan) -> bool:
    """Hold where the checklist on the screen has the option, or any one has it, on the page."""
    if visit.screen is Screen.QUIZ:
        return event.option in plan.quiz[visit.question].options
    return any(event.option in checklist.ids for checklist in plan.checklists)


def asks_checklist(visit: Visit, event: events.PickNone, plan: VisitPlan) -> bool:
    """Hold where the screen asks the checklist."""
    asked = plan.quiz[visit.question].checklist
    return asked is not None and asked.id == event.checklist


def has_attribute(_visit: Visit, event: events.Edit, plan: VisitPlan) -> bool:
    """Hold where the quiz asks about the attribute."""
    return any(asked.is_preference and asked.id == event.attribute for asked in plan.quiz)


def has_ask(_visit: Visit, event: events.SetAsk, plan: VisitPlan) -> bool:
    """Hold where the pack has the question to ask."""
    return event.question in plan.to_ask


def asks_ready(_visit: Visit, event: events.SayReady, plan: VisitPlan) -> bool:
    """Hold where the pack asks the question about being ready."""
    return event.question in plan.ready


def has_statement(_visit: Visit, event: events.Judge, plan: VisitPlan) -> bool:
    """Hold where the pack has the statement and the answer is one that it may have."""
    return event.statement in plan.statements and event.answer in ANSWERS


def has_volume(_visit: Visit, event: events.SetVolume, _plan: VisitPlan) -> bool:
    """Hold where there is such a step of volume."""
    return 0 <= event.volume <= LOUDEST


def has_row(visit: Visit, event: events.OpenDetail, plan: VisitPlan) -> bool:
    """Hold where the row exists and no other sheet is open."""
    return event.row in plan.rows and Overlay.DETAIL not in visit.overlays


def shows(visit: Visit, _event: events.Event, _plan: VisitPlan) -> bool:
    """Hold where the page is being shown to the care team, with nothing over it."""
    return visit.overlay is Overlay.SHOW


def has_staff_copy(visit: Visit, _event: events.SwitchCopy, plan: VisitPlan) -> bool:
    """Hold where the page is being shown and staff have a copy in another language."""
    return visit.overlay is Overlay.SHOW and plan.staff_language not in {"", visit.language}


def can_open(visit: Visit, event: events.Open, plan: VisitPlan) -> bool:
    """Hold where the overlay may lie over this screen, is on offer, and does not lie there yet."""
    if visit.screen is Screen.ATTRACT and event.overlay in IN_A_VISIT:
        return False
    here = event.overlay in OPENED_DIRECTLY or OPENED_ON.get(event.overlay) is visit.screen
    form = FORM_OF.get(event.overlay)
    offered = form is None or form in plan.forms
    return here and offered and event.overlay not in visit.overlays


def is_overlaid(visit: Visit, _event: events.Event, _plan: VisitPlan) -> bool:
    """Hold where something lies over the screen."""
    return bool(visit.overlays)


def can_go_back(visit: Visit, _event: events.Back, _plan: VisitPlan) -> bool:
    """Hold where something lies over the screen, or the screen is not the first of all."""
    return bool(visit.overlays) or visit.screen is not Screen.ATTRACT
