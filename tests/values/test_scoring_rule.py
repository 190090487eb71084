"""A rule reads a step and a weight the same way wherever it is asked."""

import pytest
from hypothesis import given

from kiosk.values.answers import Choice, Preference, Weight
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import End, ScoredAttribute, ScoringRule, end_of
from tests.quiz.strategies import PLAIN, preferences, rules

CONTROL = ScoredAttribute("control", first=Route.IV, second=None)
SESSION = ScoredAttribute("session", first=None, second=Route.IM)


@pytest.mark.parametrize(
    ("choice", "end"),
    [
        (Choice.FIRST_STRONG, End.FIRST),
        (Choice.FIRST_SLIGHT, End.FIRST),
        (Choice.MIDDLE, None),
        (Choice.SECOND_SLIGHT, End.SECOND),
        (Choice.SECOND_STRONG, End.SECOND),
        (Choice.NOT_SURE, None),
    ],
)
def test_a_step_stands_on_the_end_that_it_is_nearer_to(choice: Choice, end: End | None) -> None:
    assert end_of(choice) is end


@pytest.mark.parametrize("choice", [Choice.FIRST_STRONG, Choice.FIRST_SLIGHT])
def test_the_first_end_pulls_toward_its_own_route(choice: Choice) -> None:
    assert CONTROL.toward(choice) is Route.IV
    assert SESSION.toward(choice) is None


@pytest.mark.parametrize("choice", [Choice.SECOND_STRONG, Choice.SECOND_SLIGHT])
def test_the_second_end_pulls_toward_its_own_route(choice: Choice) -> None:
    assert CONTROL.toward(choice) is None
    assert SESSION.toward(choice) is Route.IM


@pytest.mark.parametrize("choice", [Choice.MIDDLE, Choice.NOT_SURE])
def test_the_middle_and_not_sure_pull_nowhere(choice: Choice) -> None:
    assert CONTROL.toward(choice) is None
    assert SESSION.toward(choice) is None
    assert PLAIN.points(Preference(choice, Weight.LOT)) == 0


@pytest.mark.parametrize(
    ("choice", "weight", "points"),
    [
        (Choice.FIRST_SLIGHT, Weight.LITTLE, 1),
        (Choice.SECOND_SLIGHT, Weight.LOT, 3),
        (Choice.FIRST_STRONG, Weight.SOME, 4),
        (Choice.SECOND_STRONG, Weight.LOT, 6),
    ],
)
def test_points_are_the_strength_of_the_step_times_the_weight(
    choice: Choice, weight: Weight, points: int
) -> None:
    assert PLAIN.points(Preference(choice, weight)) == points


@given(rules(), preferences)
def test_an_answer_has_points_exactly_where_it_stands_on_an_end(
    rule: ScoringRule, preference: Preference
) -> None:
    assert (rule.points(preference) > 0) is (end_of(preference.choice) is not None)
