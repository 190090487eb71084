"""Rules and answers for the tests: one plain rule to reason about, and any rule at all."""

from hypothesis import strategies as st

from kiosk.values.answers import WEIGHTS, Answers, Choice, Preference, Weight
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import ScoredAttribute, ScoringRule

PLAIN = ScoringRule(
    attributes=(
        ScoredAttribute("start", first=Route.IV, second=Route.IM),
        ScoredAttribute("control", first=Route.IV, second=None),
        ScoredAttribute("needle", first=Route.IV, second=Route.IM),
    ),
    strong=2,
    slight=1,
    little=1,
    some=2,
    lot=3,
    lean_at=3,
    minimum=2,
    default_weight=Weight.SOME,
)
"""A rule small enough to add up by hand."""

choices = st.sampled_from(Choice)
weights = st.sampled_from(WEIGHTS)
preferences = st.builds(Preference, choices, weights)
routes = st.sampled_from((*Route, None))


def answered(**said: tuple[Choice, Weight]) -> Answers:
    """Return answers with a step and a weight for each attribute named."""
    answers = Answers()
    for attribute, (choice, weight) in said.items():
        answers = answers.with_preference(attribute, Preference(choice, weight))
    return answers


@st.composite
def rules(draw: st.DrawFn, smallest: int = 0, largest: int = 6) -> ScoringRule:
    """Any rule that a pack may hold, with a number of attributes between two limits."""
    size = draw(st.integers(smallest, largest))
    points = st.integers(1, 10)
    slight, strong = sorted(draw(st.tuples(points, points)))
    little, some, lot = sorted(draw(st.tuples(points, points, points)))
    return ScoringRule(
        attributes=tuple(
            ScoredAttribute(f"attribute_{place}", draw(routes), draw(routes))
            for place in range(size)
        ),
        strong=strong,
        slight=slight,
        little=little,
        some=some,
        lot=lot,
        lean_at=draw(st.integers(1, 5) | st.integers(6, 100)),
        minimum=draw(st.just(1) | st.integers(1, size + 1)),
        default_weight=draw(weights),
    )


@st.composite
def asked(draw: st.DrawFn, smallest: int = 0, largest: int = 6) -> tuple[ScoringRule, Answers]:
    """Any rule with any answers to it, some questions skipped."""
    rule = draw(rules(smallest, largest))
    answers = Answers()
    for attribute in rule.attributes:
        answers = answers.with_preference(attribute.id, draw(st.none() | preferences))
    return rule, answers
