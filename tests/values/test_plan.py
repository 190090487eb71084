"""What a visit may do is told from ids alone."""

from kiosk.values.plan import QuestionPlan, TextSize


def test_a_question_without_options_asks_for_a_preference() -> None:
    assert QuestionPlan("start").is_preference


def test_a_question_with_options_is_a_checklist() -> None:
    assert not QuestionPlan("health", ("heart",)).is_preference
    assert not QuestionPlan("familiar", ("never",), single=True).is_preference


def test_the_largest_text_is_twice_the_usual_size() -> None:
    assert sorted(TextSize) == [*TextSize]
    assert TextSize.LARGEST == 2 * TextSize.USUAL == 200
