"""The scoring rule interprets a step consistently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.quiz_structure import QuizStructure
from kiosk.values.answers import Choice, End
from kiosk.values.routes import Route
from tests.quiz.strategies import PLAIN, attribute, rules

CONTROL = attribute("control", "control", Route.IV, None)
SESSION = attribute("session", "session", None, Route.IM)


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
    assert choice.end is end


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
    assert PLAIN.strengths.points(choice) == 0


@pytest.mark.parametrize(
    ("choice", "points"),
    [
        (Choice.FIRST_SLIGHT, 1),
        (Choice.SECOND_SLIGHT, 1),
        (Choice.FIRST_STRONG, 2),
        (Choice.SECOND_STRONG, 2),
    ],
)
def test_points_are_those_of_the_step(choice: Choice, points: int) -> None:
    assert PLAIN.strengths.points(choice) == points


@given(rules(), st.sampled_from(tuple(Choice)))
def test_an_answer_has_points_exactly_where_it_stands_on_an_end(
    rule: QuizStructure, choice: Choice
) -> None:
    assert (rule.strengths.points(choice) > 0) is (choice.end is not None)
