"""Scoring rules and answers for the tests: a simple rule, and Hypothesis strategies."""

from hypothesis import strategies as st

from kiosk.content.quiz_structure import (
    Attribute,
    AttributeEnd,
    Checklist,
    Circumstance,
    QuizStructure,
    Strengths,
)
from kiosk.values.answers import Answers, Choice
from kiosk.values.result import AskFirst
from kiosk.values.routes import Route


def attribute(name: str, group: str, first: Route | None, second: Route | None) -> Attribute:
    """Return a preference whose ends favour these routes."""
    ends = (AttributeEnd(facts=("fact",), toward=route) for route in (first, second))
    return Attribute(name, group, "row", *ends)


def ticks(**first: AskFirst) -> tuple[Checklist, ...]:
    """Return a checklist of circumstances, each with what it puts before the choice."""
    options = tuple(Circumstance(name, "row", what) for name, what in first.items())
    return (Checklist("health", single=False, options=options),)


PLAIN = QuizStructure(
    attributes=(
        attribute("start", "pace", Route.IV, Route.IM),
        attribute("strength", "pace", Route.IM, Route.IV),
        attribute("talk", "talk", Route.IV, None),
        attribute("needle", "needle", Route.IV, Route.IM),
    ),
    strengths=Strengths(strong=2, slight=1),
    lean_above=1,
    minimum=3,
    checklists=ticks(dose=AskFirst.ANOTHER_DAY, heart=AskFirst.ASK_IF_RIGHT),
)
"""A rule simple enough to calculate by hand."""

routes = st.sampled_from((*Route, None))


def answered(*counts_most: str, **said: Choice) -> Answers:
    """Return answers with a step for each attribute given, some of which count most."""
    answers = Answers()
    for attribute, choice in said.items():
        answers = answers.with_choice(attribute, choice)
    return answers.with_counts_most(frozenset(counts_most))


@st.composite
def rules(draw: st.DrawFn, smallest: int = 0, largest: int = 5) -> QuizStructure:
    """Generate any valid rule, with between `smallest` and `largest` attributes."""
    size = draw(st.integers(smallest, largest))
    slight = draw(st.integers(1, 5))
    return QuizStructure(
        attributes=tuple(
            attribute(
                f"attribute_{place}",
                draw(st.sampled_from(("one", "two", "three"))),
                draw(routes),
                draw(routes),
            )
            for place in range(size)
        ),
        strengths=Strengths(strong=draw(st.integers(slight, 10)), slight=slight),
        lean_above=draw(st.integers(slight, 2 * slight - 1)),
        minimum=draw(st.integers(1, 12)),
        checklists=ticks(heart=AskFirst.ASK_IF_RIGHT),
    )


@st.composite
def asked(draw: st.DrawFn, smallest: int = 0, largest: int = 5) -> tuple[QuizStructure, Answers]:
    """Generate any valid rule with any answers to it, some questions skipped."""
    rule = draw(rules(smallest, largest))
    answers = Answers()
    for attribute in rule.attributes:
        answers = answers.with_choice(attribute.id, draw(st.none() | st.sampled_from(Choice)))
    wishes = [item.id for item in rule.attributes if answers.wishes_for(item.id)]
    most = draw(st.sets(st.sampled_from(wishes))) if wishes else set()
    return rule, answers.with_counts_most(frozenset(most))
