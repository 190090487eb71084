"""The same quiz in a mirror: what pulled toward one route pulls toward the other."""

from typing import Final

from msgspec.structs import replace

from kiosk.content.quiz_structure import AttributeEnd, QuizStructure
from kiosk.values.answers import STEPS, Answers, Choice
from kiosk.values.result import Outcome
from kiosk.values.routes import Route

OTHER_ROUTE: Final = {Route.IV: Route.IM, Route.IM: Route.IV, None: None}

OTHER_OUTCOME: Final = {
    **{outcome: outcome for outcome in Outcome},
    Outcome.IV: Outcome.IM,
    Outcome.IM: Outcome.IV,
}

OTHER_STEP: Final = {
    **dict(zip(STEPS, reversed(STEPS), strict=True)),
    Choice.NOT_SURE: Choice.NOT_SURE,
}


def with_routes_swapped(rule: QuizStructure) -> QuizStructure:
    """Return a rule whose ends pull toward the other route."""
    swapped = (
        replace(item, first=_other(item.first), second=_other(item.second))
        for item in rule.attributes
    )
    return replace(rule, attributes=tuple(swapped))


def _other(end: AttributeEnd) -> AttributeEnd:
    return replace(end, toward=OTHER_ROUTE[end.toward])


def with_ends_swapped(rule: QuizStructure) -> QuizStructure:
    """Return a rule whose ends have changed places."""
    swapped = (replace(item, first=item.second, second=item.first) for item in rule.attributes)
    return replace(rule, attributes=tuple(swapped))


def turned(answers: Answers) -> Answers:
    """Return answers that say the same where the ends have changed places."""
    choices = tuple((name, OTHER_STEP[choice]) for name, choice in answers.choices)
    return replace(answers, choices=choices)
