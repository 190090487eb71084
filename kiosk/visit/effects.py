"""The effects of the transition table: pure functions of a visit."""

from msgspec.structs import asdict, replace

from kiosk.visit import events
from kiosk.visit.plan import QuestionKind, QuestionPlan, VisitPlan
from kiosk.visit.visit import ComfortSettings, Overlay, Screen, Visit, fresh_visit, place_of_topic


def begin(visit: Visit, event: events.Begin, _plan: VisitPlan) -> Visit:
    """Enter the welcome screen with the comfort that was chosen on the attract screen."""
    return replace(visit, screen=Screen.WELCOME, language=event.language, overlays=())


def compare(visit: Visit, _event: events.Compare, _plan: VisitPlan) -> Visit:
    """Go to the tab of the comparison that was open last."""
    return _see(_go(visit, Screen.COMPARE), visit.topic)


def open_topic(visit: Visit, event: events.OpenTopic, _plan: VisitPlan) -> Visit:
    """Go to a tab, and open what lies deeper under it where that is named."""
    comparing = _see(_go(visit, Screen.COMPARE), event.topic)
    if event.section in {"", event.topic}:
        return comparing
    return replace(comparing, section=event.section, overlays=(Overlay.DEEPER,))


def turn_topic(visit: Visit, event: events.TurnTopic, plan: VisitPlan) -> Visit:
    return _see(visit, plan.topics[place_of_topic(visit.topic, plan) + event.by].id)


def see_facts(visit: Visit, event: events.SeeFacts, plan: VisitPlan) -> Visit:
    """Remember which of the rows that must be seen have been in view."""
    return replace(visit, facts_seen=visit.facts_seen | event.rows.intersection(plan.must_see))


def take_quiz(visit: Visit, _event: events.TakeQuiz, plan: VisitPlan) -> Visit:
    """Go to the quiz at the question where it was left.

    Nobody comes to the questions without the other half: what must be seen and was not yet in view
    is shown first, on a screen of its own.
    """
    unseen = tuple(row for row in plan.must_see if row not in visit.facts_seen)
    if visit.screen is Screen.BEFORE_QUESTIONS:
        return replace(_go(visit, Screen.QUIZ), facts_seen=frozenset(plan.must_see))
    if unseen:
        return replace(_go(visit, Screen.BEFORE_QUESTIONS), facts_first=unseen)
    return _go(visit, Screen.QUIZ)


def choose(visit: Visit, event: events.Choose, _plan: VisitPlan) -> Visit:
    return replace(visit, answers=visit.answers.with_choice(event.attribute, event.choice))


def count_most(visit: Visit, event: events.CountMost, _plan: VisitPlan) -> Visit:
    counts = visit.answers.counts_most ^ {event.attribute}
    return replace(visit, answers=visit.answers.with_counts_most(counts))


def pick(visit: Visit, event: events.Pick, plan: VisitPlan) -> Visit:
    """Pick an option, or take it back; a single checklist holds one option at most."""
    asked = next(item for item in plan.checklists if event.option in item.ids)
    picked = visit.answers.picked
    others = picked - frozenset(asked.ids) if asked.single else picked
    chosen = picked - {event.option} if event.option in picked else others | {event.option}
    none_of = visit.answers.none_of - {asked.id}
    return replace(visit, answers=replace(visit.answers, picked=chosen, none_of=none_of))


def pick_none(visit: Visit, event: events.PickNone, plan: VisitPlan) -> Visit:
    """Say that nothing on a checklist holds, in place of what was picked, or take that back."""
    asked = next(item for item in plan.checklists if item.id == event.checklist)
    none_of = visit.answers.none_of ^ {asked.id}
    picked = visit.answers.picked - frozenset(asked.ids)
    return replace(visit, answers=replace(visit.answers, picked=picked, none_of=none_of))


def next_question(visit: Visit, _event: events.Event, plan: VisitPlan) -> Visit:
    """Go on to the next question, or to the result after the last one."""
    ahead = range(visit.question + 1, len(plan.quiz))
    place = next((place for place in ahead if _can_be_asked(visit, plan.quiz[place])), None)
    return _go(visit, Screen.RESULT) if place is None else replace(visit, question=place)


def show_result(visit: Visit, _event: events.ShowResult, _plan: VisitPlan) -> Visit:
    return _go(visit, Screen.RESULT)


def edit(visit: Visit, event: events.Edit, _plan: VisitPlan) -> Visit:
    """Open one answer on the result, or turn to another one while one is open."""
    return replace(_laid(visit, Overlay.EDIT, Overlay.EDIT), editing=event.attribute)


def take_away(visit: Visit, _event: events.TakeAway, _plan: VisitPlan) -> Visit:
    return _go(visit, Screen.TAKEAWAY)


def set_ask(visit: Visit, event: events.SetAsk, _plan: VisitPlan) -> Visit:
    """Put a question to ask on the page, or take it off."""
    asks = dict(visit.asks) | {event.question: event.on}
    return replace(visit, asks=tuple(sorted(asks.items())))


def turn_round(visit: Visit, _event: events.TurnRound, _plan: VisitPlan) -> Visit:
    """Turn the page that is shown upside down, or back."""
    return replace(visit, turned=not visit.turned)


def switch_copy(visit: Visit, _event: events.SwitchCopy, _plan: VisitPlan) -> Visit:
    """Show the page in the other of the two languages."""
    return replace(visit, for_staff=not visit.for_staff)


def say_ready(visit: Visit, event: events.SayReady, _plan: VisitPlan) -> Visit:
    ready = dict(visit.ready) | {event.question: event.yes}
    return replace(visit, ready=tuple(sorted(ready.items())))


def judge(visit: Visit, event: events.Judge, _plan: VisitPlan) -> Visit:
    """Note what was said of a statement."""
    judged = dict(visit.judged) | {event.statement: event.answer}
    return replace(visit, judged=tuple(sorted(judged.items())))


def finish(visit: Visit, _event: events.Finish, _plan: VisitPlan) -> Visit:
    return _go(visit, Screen.THANKS)


def back(visit: Visit, event: events.Back, plan: VisitPlan) -> Visit:
    """Close what lies on top, else go to the question or screen before.

    Before the first screen lies the attract screen, and going there ends the visit.
    """
    if visit.overlays:
        return close(visit, event, plan)
    if visit.screen is Screen.QUIZ and visit.question > 0:
        behind = range(visit.question - 1, 0, -1)
        place = next((place for place in behind if _can_be_asked(visit, plan.quiz[place])), 0)
        return replace(visit, question=place)
    if not visit.trail:
        return ask_to_start_over(visit, event, plan)
    return replace(visit, screen=visit.trail[-1], trail=visit.trail[:-1])


def open_overlay(visit: Visit, event: events.Open, _plan: VisitPlan) -> Visit:
    """Lay an overlay on top, in place of the menu that it was chosen from."""
    return _laid(visit, event.overlay, Overlay.MENU)


def open_detail(visit: Visit, event: events.OpenDetail, _plan: VisitPlan) -> Visit:
    return replace(visit, detail=event.row, overlays=(*visit.overlays, Overlay.DETAIL))


def close(visit: Visit, _event: events.Event, _plan: VisitPlan) -> Visit:
    overlays = visit.overlays[:-1]
    return replace(
        visit,
        overlays=overlays,
        section=visit.section if Overlay.DEEPER in overlays else "",
        detail=visit.detail if Overlay.DETAIL in overlays else "",
        editing=visit.editing if Overlay.EDIT in overlays else "",
        turned=visit.turned and Overlay.SHOW in overlays,
        for_staff=visit.for_staff and Overlay.SHOW in overlays,
    )


def move_minute(visit: Visit, event: events.MoveMinute, plan: VisitPlan) -> Visit:
    """Read the session timeline at another minute."""
    return replace(visit, minute=min(max(event.minute, 0), plan.axis))


def set_language(visit: Visit, event: events.SetLanguage, _plan: VisitPlan) -> Visit:
    return replace(visit, language=event.language)


def set_comfort(visit: Visit, event: events.SetComfort, _plan: VisitPlan) -> Visit:
    """Change those comfort settings that the event names."""
    changes = {name: value for name, value in asdict(event).items() if value is not None}
    return replace(visit, comfort=replace(visit.comfort, **changes))


def set_reading(visit: Visit, event: events.SetReading, _plan: VisitPlan) -> Visit:
    return replace(visit, listening=replace(visit.listening, reading=event.on))


def use_headphones(visit: Visit, _event: events.UseHeadphones, _plan: VisitPlan) -> Visit:
    """Note that nobody else hears what is spoken."""
    return replace(visit, listening=replace(visit.listening, headphones=True))


def set_volume(visit: Visit, event: events.SetVolume, _plan: VisitPlan) -> Visit:
    return replace(visit, listening=replace(visit.listening, volume=event.volume))


def reset_comfort(visit: Visit, _event: events.ResetComfort, _plan: VisitPlan) -> Visit:
    return replace(visit, comfort=ComfortSettings())


def ask_to_start_over(visit: Visit, _event: events.Event, plan: VisitPlan) -> Visit:
    """Ask once more where there is something to lose, else start over at once."""
    if not visit.something_to_lose:
        return fresh_visit(plan)
    return _laid(visit, Overlay.LEAVE, Overlay.LEAVE, Overlay.MENU)


def start_over(_visit: Visit, _event: events.StartOver, plan: VisitPlan) -> Visit:
    """Throw the visit away: nothing of it is passed on."""
    return fresh_visit(plan)


def _laid(visit: Visit, overlay: Overlay, *gone: Overlay) -> Visit:
    """Lay an overlay on top, and take others away."""
    others = tuple(laid for laid in visit.overlays if laid not in gone)
    return replace(visit, overlays=(*others, overlay))


def _go(visit: Visit, screen: Screen) -> Visit:
    """Move to a screen, close what lies over it, and let Back return to this one."""
    trail = tuple(place for place in (*visit.trail, visit.screen) if place is not screen)
    bare = replace(visit, overlays=(), section="", detail="", editing="")
    return replace(bare, screen=screen, trail=trail, turned=False, for_staff=False)


def _can_be_asked(visit: Visit, asked: QuestionPlan) -> bool:
    """Hold unless it is about which wish counts most, and there is none."""
    wishes = any(choice.end for _name, choice in visit.answers.choices)
    return wishes or asked.kind is not QuestionKind.COUNTS_MOST


def _see(visit: Visit, topic: str) -> Visit:
    """Put a tab in view."""
    return replace(visit, topic=topic, seen=visit.seen | {topic})
