"""What the events of the machine's table require and do: pure functions of a visit."""

from msgspec.structs import replace

from kiosk.values.answers import Choice, Preference
from kiosk.values.plan import Form, Plan
from kiosk.values.voices import LOUDEST
from kiosk.visit import events
from kiosk.visit.visit import Comfort, Overlay, Screen, Visit, fresh_visit

OPENED_DIRECTLY = frozenset(
    {
        Overlay.COMFORT,
        Overlay.HELP,
        Overlay.SCORING,
        Overlay.READY,
        Overlay.KNOWLEDGE,
        Overlay.COVER,
    }
)
"""Overlays that open on any screen. The others belong to a screen or come with an id."""

OPENED_ON = {
    Overlay.PANELS: Screen.COMPARE,
    Overlay.CHOOSE: Screen.TAKEAWAY,
    Overlay.CODE: Screen.TAKEAWAY,
    Overlay.PRINT: Screen.TAKEAWAY,
    Overlay.SHOW: Screen.TAKEAWAY,
}
"""Overlays that belong to one screen."""

FORM_OF = {Overlay.CODE: Form.QR, Overlay.PRINT: Form.PAPER, Overlay.SHOW: Form.SHOW}
"""Overlays that are a form of the page to take along: they open where the clinic offers it."""


def always(_visit: Visit, _event: events.Event, _plan: Plan) -> bool:
    """Hold in every visit."""
    return True


def offers_language(_visit: Visit, event: events.Begin | events.SetLanguage, plan: Plan) -> bool:
    """Hold where the pack has the language."""
    return event.language in plan.languages


def has_topic(_visit: Visit, event: events.OpenTopic, plan: Plan) -> bool:
    """Hold where the tab exists and the section, if one is named, stands on it."""
    return any(
        topic.id == event.topic and (not event.section or event.section in topic.sections)
        for topic in plan.topics
    )


def has_neighbour(visit: Visit, event: events.TurnTopic, plan: Plan) -> bool:
    """Hold where there is a tab on that side."""
    return event.by in {-1, 1} and 0 <= _topic_index(visit, plan) + event.by < len(plan.topics)


def asks_preference(visit: Visit, _event: events.Event, plan: Plan) -> bool:
    """Hold where the patient is answering a preference, in the quiz or on the result."""
    return _attribute(visit, plan) != ""


def answered_preference(visit: Visit, _event: events.Weigh, plan: Plan) -> bool:
    """Hold where the preference on the screen has an answer that can matter."""
    preference = visit.answers.preference(_attribute(visit, plan))
    return preference is not None and preference.choice is not Choice.NOT_SURE


def asks_option(visit: Visit, event: events.Pick, plan: Plan) -> bool:
    """Hold where the checklist on the screen has the option."""
    return event.option in plan.quiz[visit.question].options


def has_attribute(_visit: Visit, event: events.Edit, plan: Plan) -> bool:
    """Hold where the quiz asks about the attribute."""
    return any(asked.is_preference and asked.id == event.attribute for asked in plan.quiz)


def has_ask(_visit: Visit, event: events.ToggleAsk, plan: Plan) -> bool:
    """Hold where the pack has the question to ask."""
    return event.question in plan.to_ask


def asks_ready(_visit: Visit, event: events.SayReady, plan: Plan) -> bool:
    """Hold where the pack asks the question about being ready."""
    return event.question in plan.ready


def has_statement(_visit: Visit, event: events.Judge, plan: Plan) -> bool:
    """Hold where the pack has the statement and the answer is one that it may have."""
    return event.statement in plan.statements and event.answer in {"true", "not_known"}


def has_volume(_visit: Visit, event: events.SetVolume, _plan: Plan) -> bool:
    """Hold where there is such a step of volume."""
    return 0 <= event.volume <= LOUDEST


def has_row(visit: Visit, event: events.OpenDetail, plan: Plan) -> bool:
    """Hold where the row exists and no other sheet is open."""
    return event.row in plan.rows and Overlay.DETAIL not in visit.overlays


def has_topic_to_mark(_visit: Visit, event: events.ToggleMark, plan: Plan) -> bool:
    """Hold where the tab exists."""
    return any(topic.id == event.topic for topic in plan.topics)


def shows(visit: Visit, _event: events.Event, _plan: Plan) -> bool:
    """Hold where the page is being shown to the care team, with nothing over it."""
    return visit.overlay is Overlay.SHOW


def has_staff_copy(visit: Visit, _event: events.SwitchCopy, plan: Plan) -> bool:
    """Hold where the page is being shown and staff have a copy in another language."""
    return visit.overlay is Overlay.SHOW and plan.staff_language not in {"", visit.language}


def can_open(visit: Visit, event: events.Open, plan: Plan) -> bool:
    """Hold where the overlay may lie over this screen, is on offer, and does not lie there yet."""
    here = event.overlay in OPENED_DIRECTLY or OPENED_ON.get(event.overlay) is visit.screen
    form = FORM_OF.get(event.overlay)
    offered = form is None or form in plan.forms
    return here and offered and event.overlay not in visit.overlays


def is_overlaid(visit: Visit, _event: events.Event, _plan: Plan) -> bool:
    """Hold where something lies over the screen."""
    return bool(visit.overlays)


def can_go_back(visit: Visit, _event: events.Back, _plan: Plan) -> bool:
    """Hold where something lies over the screen, or the screen is not the first of all."""
    return bool(visit.overlays) or visit.screen is not Screen.ATTRACT


def begin(visit: Visit, event: events.Begin, _plan: Plan) -> Visit:
    """Enter the welcome screen with the comfort that was chosen on the attract screen."""
    return replace(visit, screen=Screen.WELCOME, language=event.language, overlays=())


def compare(visit: Visit, _event: events.Compare, _plan: Plan) -> Visit:
    """Go to the comparison as it was left."""
    return _go(visit, Screen.COMPARE)


def open_topic(visit: Visit, event: events.OpenTopic, plan: Plan) -> Visit:
    """Go to a tab and a page of it."""
    topic = next(topic for topic in plan.topics if topic.id == event.topic)
    section = event.section or topic.sections[0]
    return replace(_go(visit, Screen.COMPARE), topic=topic.id, section=section)


def turn_topic(visit: Visit, event: events.TurnTopic, plan: Plan) -> Visit:
    """Go to the first page of a neighbouring tab."""
    topic = plan.topics[_topic_index(visit, plan) + event.by]
    return replace(visit, topic=topic.id, section=topic.sections[0])


def take_quiz(visit: Visit, _event: events.TakeQuiz, _plan: Plan) -> Visit:
    """Go to the quiz at the question where it was left."""
    return _go(visit, Screen.QUIZ)


def choose(visit: Visit, event: events.Choose, plan: Plan) -> Visit:
    """Set the answer to the preference on the screen."""
    return _prefer(visit, plan, Preference(event.choice, event.weight))


def weigh(visit: Visit, event: events.Weigh, plan: Plan) -> Visit:
    """Set how much the answer on the screen matters."""
    preference = visit.answers.preference(_attribute(visit, plan))
    return _prefer(visit, plan, preference and replace(preference, weight=event.weight))


def pick(visit: Visit, event: events.Pick, plan: Plan) -> Visit:
    """Pick an option, or take it back; a single checklist holds one option at most."""
    asked = plan.quiz[visit.question]
    picked = visit.answers.picked
    others = picked - frozenset(asked.options) if asked.single else picked
    chosen = picked - {event.option} if event.option in picked else others | {event.option}
    return replace(visit, answers=visit.answers.with_picked(chosen))


def next_question(visit: Visit, _event: events.Event, plan: Plan) -> Visit:
    """Go on to the next question, or to the result after the last one."""
    if visit.question + 1 < len(plan.quiz):
        return replace(visit, question=visit.question + 1)
    return _go(visit, Screen.RESULT)


def show_result(visit: Visit, _event: events.ShowResult, _plan: Plan) -> Visit:
    """Go to the result."""
    return _go(visit, Screen.RESULT)


def edit(visit: Visit, event: events.Edit, _plan: Plan) -> Visit:
    """Open one answer on the result, or turn to another one while one is open."""
    others = tuple(overlay for overlay in visit.overlays if overlay is not Overlay.EDIT)
    return replace(visit, editing=event.attribute, overlays=(*others, Overlay.EDIT))


def take_away(visit: Visit, _event: events.TakeAway, _plan: Plan) -> Visit:
    """Go to what the patient can carry into the room."""
    return _go(visit, Screen.TAKEAWAY)


def toggle_ask(visit: Visit, event: events.ToggleAsk, _plan: Plan) -> Visit:
    """Switch a question to ask off, or on again."""
    return replace(visit, declined=visit.declined ^ {event.question})


def toggle_mark(visit: Visit, event: events.ToggleMark, _plan: Plan) -> Visit:
    """Mark a tab to go over, or take the mark back."""
    return replace(visit, marked=visit.marked ^ {event.topic})


def turn_round(visit: Visit, _event: events.TurnRound, _plan: Plan) -> Visit:
    """Turn the page that is shown upside down, or back."""
    return replace(visit, turned=not visit.turned)


def switch_copy(visit: Visit, _event: events.SwitchCopy, _plan: Plan) -> Visit:
    """Show the page in the other of the two languages."""
    return replace(visit, for_staff=not visit.for_staff)


def say_ready(visit: Visit, event: events.SayReady, _plan: Plan) -> Visit:
    """Note a yes or a no."""
    said = dict(visit.ready) | {event.question: event.yes}
    return replace(visit, ready=tuple(sorted(said.items())))


def judge(visit: Visit, event: events.Judge, _plan: Plan) -> Visit:
    """Note what was said of a statement."""
    said = dict(visit.judged) | {event.statement: event.answer}
    return replace(visit, judged=tuple(sorted(said.items())))


def finish(visit: Visit, _event: events.Finish, _plan: Plan) -> Visit:
    """Say thank you."""
    return _go(visit, Screen.THANKS)


def back(visit: Visit, event: events.Back, plan: Plan) -> Visit:
    """Close what lies on top, else go to the question or screen before.

    Before the first screen lies the attract screen, and going there ends the visit.
    """
    if visit.overlays:
        return close(visit, event, plan)
    if visit.screen is Screen.QUIZ and visit.question > 0:
        return replace(visit, question=visit.question - 1)
    if not visit.trail:
        return ask_to_start_over(visit, event, plan)
    return replace(visit, screen=visit.trail[-1], trail=visit.trail[:-1])


def open_overlay(visit: Visit, event: events.Open, _plan: Plan) -> Visit:
    """Lay an overlay on top."""
    return replace(visit, overlays=(*visit.overlays, event.overlay))


def open_detail(visit: Visit, event: events.OpenDetail, _plan: Plan) -> Visit:
    """Open the sheet of one row."""
    return replace(visit, detail=event.row, overlays=(*visit.overlays, Overlay.DETAIL))


def close(visit: Visit, _event: events.Event, _plan: Plan) -> Visit:
    """Close the overlay on top."""
    overlays = visit.overlays[:-1]
    return replace(
        visit,
        overlays=overlays,
        detail=visit.detail if Overlay.DETAIL in overlays else "",
        editing=visit.editing if Overlay.EDIT in overlays else "",
        turned=visit.turned and Overlay.SHOW in overlays,
        for_staff=visit.for_staff and Overlay.SHOW in overlays,
    )


def move_minute(visit: Visit, event: events.MoveMinute, plan: Plan) -> Visit:
    """Read the session timeline at another minute."""
    return replace(visit, minute=min(max(event.minute, 0), plan.axis))


def set_language(visit: Visit, event: events.SetLanguage, _plan: Plan) -> Visit:
    """Put the screen in another language."""
    return replace(visit, language=event.language)


def set_text_size(visit: Visit, event: events.SetTextSize, _plan: Plan) -> Visit:
    """Make the text larger or smaller."""
    return replace(visit, comfort=replace(visit.comfort, text_size=event.text_size))


def set_palette(visit: Visit, event: events.SetPalette, _plan: Plan) -> Visit:
    """Change the colours of the screen."""
    return replace(visit, comfort=replace(visit.comfort, palette=event.palette))


def set_less_motion(visit: Visit, event: events.SetLessMotion, _plan: Plan) -> Visit:
    """Ask for less motion, or for the usual."""
    return replace(visit, comfort=replace(visit.comfort, less_motion=event.less))


def set_left_handed(visit: Visit, event: events.SetLeftHanded, _plan: Plan) -> Visit:
    """Put the main action on the left, or on the right."""
    return replace(visit, comfort=replace(visit.comfort, left_handed=event.left))


def set_within_reach(visit: Visit, event: events.SetWithinReach, _plan: Plan) -> Visit:
    """Bring every control into the lower half of the screen, or back."""
    return replace(visit, comfort=replace(visit.comfort, within_reach=event.low))


def set_spaced(visit: Visit, event: events.SetSpaced, _plan: Plan) -> Visit:
    """Put letters, words and lines further apart, or as usual."""
    return replace(visit, comfort=replace(visit.comfort, spaced=event.spaced))


def set_two_buttons(visit: Visit, event: events.SetTwoButtons, _plan: Plan) -> Visit:
    """Go through the screen with two buttons, or as usual."""
    return replace(visit, comfort=replace(visit.comfort, two_buttons=event.on))


def set_reading(visit: Visit, event: events.SetReading, _plan: Plan) -> Visit:
    """Read screens aloud, or stop."""
    return replace(visit, listening=replace(visit.listening, reading=event.on))


def use_headphones(visit: Visit, _event: events.UseHeadphones, _plan: Plan) -> Visit:
    """Note that nobody else hears what is spoken."""
    return replace(visit, listening=replace(visit.listening, headphones=True))


def set_volume(visit: Visit, event: events.SetVolume, _plan: Plan) -> Visit:
    """Speak louder or more quietly."""
    return replace(visit, listening=replace(visit.listening, volume=event.volume))


def reset_comfort(visit: Visit, _event: events.ResetComfort, _plan: Plan) -> Visit:
    """Put every comfort setting back to the usual."""
    return replace(visit, comfort=Comfort())


def ask_to_start_over(visit: Visit, _event: events.Event, plan: Plan) -> Visit:
    """Ask once more where there is something to lose, else start over at once."""
    if not visit.something_to_lose:
        return fresh_visit(plan)
    others = tuple(overlay for overlay in visit.overlays if overlay is not Overlay.LEAVE)
    return replace(visit, overlays=(*others, Overlay.LEAVE))


def start_over(_visit: Visit, _event: events.StartOver, plan: Plan) -> Visit:
    """Throw the visit away: nothing of it is passed on."""
    return fresh_visit(plan)


def _go(visit: Visit, screen: Screen) -> Visit:
    """Move to a screen, close what lies over it, and let Back return to this one."""
    trail = tuple(place for place in (*visit.trail, visit.screen) if place is not screen)
    bare = replace(visit, overlays=(), detail="", editing="", turned=False, for_staff=False)
    return replace(bare, screen=screen, trail=trail)


def _topic_index(visit: Visit, plan: Plan) -> int:
    return [topic.id for topic in plan.topics].index(visit.topic)


def _attribute(visit: Visit, plan: Plan) -> str:
    """Return the id of the preference being answered, empty where none is."""
    if visit.screen is Screen.RESULT:
        return visit.editing
    asked = plan.quiz[visit.question]
    return asked.id if asked.is_preference else ""


def _prefer(visit: Visit, plan: Plan, preference: Preference | None) -> Visit:
    attribute = _attribute(visit, plan)
    return replace(visit, answers=visit.answers.with_preference(attribute, preference))
