"""Rules and answers for the tests: one plain rule to reason about, and any rule at all."""

from hypothesis import strategies as st

from kiosk.values.answers import Answers, Choice
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import AskFirst, ScoredAttribute, ScoringRule

PLAIN = ScoringRule(
    attributes=(
        ScoredAttribute("start", "pace", first=Route.IV, second=Route.IM),
        ScoredAttribute("strength", "pace", first=Route.IM, second=Route.IV),
        ScoredAttribute("talk", "talk", first=Route.IV, second=None),
        ScoredAttribute("needle", "needle", first=Route.IV, second=Route.IM),
    ),
    strong=2,
    slight=1,
    lean_above=1,
    minimum=3,
    first=(("dose", AskFirst.ANOTHER_DAY), ("heart", AskFirst.ASK_IF_RIGHT)),
)
"""A rule small enough to add up by hand."""

routes = st.sampled_from((*Route, None))


def answered(*counts_most: str, **said: Choice) -> Answers:
    """Return answers with a step for each attribute named, some of which count most."""
    answers = Answers()
    for attribute, choice in said.items():
        answers = answers.with_choice(attribute, choice)
    return answers.with_counts_most(frozenset(counts_most))


@st.composite
def rules(draw: st.DrawFn, smallest: int = 0, largest: int = 5) -> ScoringRule:
    """Any rule that a pack may hold, with a number of attributes between two limits."""
    size = draw(st.integers(smallest, largest))
    slight = draw(st.integers(1, 5))
    return ScoringRule(
        attributes=tuple(
            ScoredAttribute(
                f"attribute_{place}",
                draw(st.sampled_from(("one", "two", "three"))),
                draw(routes),
                draw(routes),
            )
            for place in range(size)
        ),
        strong=draw(st.integers(slight, 10)),
        slight=slight,
        lean_above=draw(st.integers(slight, 2 * slight - 1)),
        minimum=draw(st.integers(1, 12)),
        first=(("heart", AskFirst.ASK_IF_RIGHT),),
    )


@st.composite
def asked(draw: st.DrawFn, smallest: int = 0, largest: int = 5) -> tuple[ScoringRule, Answers]:
    """Any rule with any answers to it, some questions passed over."""
    rule = draw(rules(smallest, largest))
    answers = Answers()
    for attribute in rule.attributes:
        answers = answers.with_choice(attribute.id, draw(st.none() | st.sampled_from(Choice)))
    wishes = [item.id for item in rule.attributes if answers.wishes_for(item.id)]
    most = draw(st.sets(st.sampled_from(wishes))) if wishes else set()
    return rule, answers.with_counts_most(frozenset(most))
