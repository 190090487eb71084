"""Carries a visit over to a changed pack, as far as the pack still has what it refers to."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from kiosk.content.structure import Topic
from kiosk.values.answers import Answers
from kiosk.visit.plan import VisitPlan
from kiosk.visit.visit import Overlay, Visit, fresh_visit

Said = TypeVar("Said")


def kept(visit: Visit, plan: VisitPlan) -> Visit:
    """Return the visit without what the pack no longer has; a fresh one if its language is gone."""
    if visit.language not in plan.languages:
        return fresh_visit(plan)
    topic = _topic(visit, plan)
    sections = {section.id for section in topic.sections}
    asked = {question.id for question in plan.quiz}
    lost = {
        overlay
        for overlay, name, there in (
            (Overlay.DETAIL, visit.detail, plan.rows),
            (Overlay.EDIT, visit.editing, asked),
        )
        if name and name not in there
    }
    return replace(
        visit,
        topic=topic.id,
        section=visit.section if visit.section in sections else topic.id,
        question=min(visit.question, len(plan.quiz) - 1),
        minute=min(visit.minute, plan.axis),
        answers=_answers(visit.answers, plan, asked),
        asks=_known(visit.asks, plan.to_ask),
        ready=_known(visit.ready, plan.ready),
        judged=_known(visit.judged, plan.statements),
        overlays=tuple(overlay for overlay in visit.overlays if overlay not in lost),
        detail="" if Overlay.DETAIL in lost else visit.detail,
        editing="" if Overlay.EDIT in lost else visit.editing,
    )


def _topic(visit: Visit, plan: VisitPlan) -> Topic:
    named = (topic for topic in plan.topics if topic.id == visit.topic)
    return next(named, plan.topics[0])


def _answers(answers: Answers, plan: VisitPlan, asked: Iterable[str]) -> Answers:
    options = {option for listed in plan.checklists for option in listed.ids}
    there = frozenset(asked)
    choices = tuple(pair for pair in answers.choices if pair[0] in there)
    return Answers(choices, answers.counts_most & there, answers.picked & options)


def _known(
    said: tuple[tuple[str, Said], ...], there: frozenset[str]
) -> tuple[tuple[str, Said], ...]:
    return tuple(pair for pair in said if pair[0] in there)
