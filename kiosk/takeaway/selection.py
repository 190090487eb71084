"""What is worth carrying away, as ids only: the words come from the pack."""

from collections.abc import Iterator

from msgspec import Struct

from kiosk.values.answers import Answers, Weight
from kiosk.values.scoring_rule import End, ScoringRule, end_of
from kiosk.values.suggested_question import AskCondition, SuggestedQuestion


class PreferenceThatMatters(Struct, frozen=True):
    """One preference on the summary: the end where the patient stands, how much it matters."""

    attribute: str
    end: End
    weight: Weight


class HandoutSelection(Struct, frozen=True):
    """The parts of what the patient takes along.

    Attributes:
        matters: what matters to the patient, heaviest first, ties in the rule's order.
        tell: the circumstances to tell the care team.
        ask: the questions to ask.
        panels: the tabs to go over, which no answer implies.
    """

    matters: tuple[PreferenceThatMatters, ...]
    tell: tuple[str, ...]
    ask: tuple[str, ...]
    panels: tuple[str, ...] = ()


def select_for_handout(
    rule: ScoringRule,
    answers: Answers,
    *,
    circumstances: tuple[str, ...],
    questions: tuple[SuggestedQuestion, ...],
    declined: frozenset[str],
) -> HandoutSelection:
    """Return the summary of a visit.

    Args:
        rule: the pack's scoring rule.
        answers: what the patient has answered.
        circumstances: every circumstance of the pack in its order.
        questions: every question to ask of the pack in its order.
        declined: ids of the questions that the patient has switched off.
    """
    return HandoutSelection(
        matters=_matters(rule, answers),
        tell=tuple(item for item in circumstances if item in answers.picked),
        ask=tuple(item for item in offered(questions, rule, answers) if item not in declined),
    )


def offered(
    questions: tuple[SuggestedQuestion, ...], rule: ScoringRule, answers: Answers
) -> tuple[str, ...]:
    """Return the ids of the questions that fit the answers, in the order given."""
    reasons = {*_pulls(rule, answers), *_picked(answers)}
    return tuple(item.id for item in questions if not item.when or reasons.intersection(item.when))


def _matters(rule: ScoringRule, answers: Answers) -> tuple[PreferenceThatMatters, ...]:
    """Return every answer that stands on an end, whether or not that end pulls."""
    given = dict(answers.preferences)
    answered = [item.id for item in rule.attributes if item.id in given]
    heaviest_first = sorted(answered, key=lambda name: -rule.points(given[name]))
    return tuple(
        PreferenceThatMatters(name, end, given[name].weight)
        for name in heaviest_first
        if (end := end_of(given[name].choice))
    )


def _pulls(rule: ScoringRule, answers: Answers) -> Iterator[AskCondition]:
    given = dict(answers.preferences)
    for item in rule.attributes:
        toward = item.toward(given[item.id].choice) if item.id in given else None
        if toward is not None:
            yield AskCondition(attribute=item.id, toward=toward)


def _picked(answers: Answers) -> Iterator[AskCondition]:
    return (AskCondition(circumstance=item) for item in answers.picked)
