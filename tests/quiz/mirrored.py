"""The quiz mirrored: answers that favoured one route favour the other."""

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
    """Return the rule with the routes of all ends swapped."""
    swapped = (
        replace(item, first=_other(item.first), second=_other(item.second))
        for item in rule.attributes
    )
    return replace(rule, attributes=tuple(swapped))


def _other(end: AttributeEnd) -> AttributeEnd:
    return replace(end, toward=OTHER_ROUTE[end.toward])


def with_ends_swapped(rule: QuizStructure) -> QuizStructure:
    """Return the rule with the two ends of each preference swapped."""
    swapped = (replace(item, first=item.second, second=item.first) for item in rule.attributes)
    return replace(rule, attributes=tuple(swapped))


def turned(answers: Answers) -> Answers:
    """Return equivalent answers for the rule with swapped ends."""
    choices = tuple((name, OTHER_STEP[choice]) for name, choice in answers.choices)
    return replace(answers, choices=choices)
