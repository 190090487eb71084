"""What a visit, the quiz and the summary are told about a pack."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.projection import handout_words, scoring_rule, suggested_questions, visit_plan
from kiosk.values.answers import Weight
from kiosk.values.plan import HandoutForm, QuestionPlan, TopicPlan
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import End, ScoredAttribute, ScoringRule
from kiosk.values.suggested_question import AskCondition, SuggestedQuestion
from tests.support.packs import tiny_pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return load_pack(tiny_pack(tmp_path / "pack", ("en", "es", "fr")))


@pytest.mark.parametrize(
    ("default", "order"),
    [("en", "en es fr"), ("es", "es en fr"), ("fr", "fr en es"), ("de", "en es fr")],
)
def test_the_clinics_language_comes_first_where_the_pack_speaks_it(
    pack: Pack, default: str, order: str
) -> None:
    assert visit_plan(pack, default).languages == tuple(order.split())


def test_a_visit_has_the_packs_topics_in_order(pack: Pack) -> None:
    assert visit_plan(pack, "en").topics == (
        TopicPlan("experience", ("experience", "minutes")),
        TopicPlan("after", ("after", "to_ask")),
    )


def test_the_quiz_asks_what_scores_first_and_then_the_circumstances(pack: Pack) -> None:
    assert visit_plan(pack, "en").quiz == (
        QuestionPlan("start"),
        QuestionPlan("vein"),
        QuestionPlan("health", ("heart", "liver")),
        QuestionPlan("familiar", ("first_time",), single=True),
    )


def test_every_row_opens_and_every_question_can_be_switched_off(pack: Pack) -> None:
    plan = visit_plan(pack, "en")
    assert plan.rows == {"onset", "needle", "ride"}
    assert plan.to_ask == {"cost", "slow_down"}
    assert plan.axis == 120


def test_a_visit_knows_what_is_asked_and_stated_before_the_room(pack: Pack) -> None:
    plan = visit_plan(pack, "en")
    assert plan.ready == {"sure", "supported"}
    assert plan.statements == {"starts_slowly", "rides_better"}


def test_the_rule_scores_as_the_pack_says(pack: Pack) -> None:
    assert scoring_rule(pack) == ScoringRule(
        attributes=(
            ScoredAttribute("start", Route.IV, Route.IM),
            ScoredAttribute("vein", None, Route.IM),
        ),
        strong=2,
        slight=1,
        little=1,
        some=2,
        lot=3,
        lean_at=3,
        minimum=1,
        default_weight=Weight.SOME,
    )


def test_questions_to_ask_keep_their_order_and_their_conditions(pack: Pack) -> None:
    assert suggested_questions(pack) == (
        SuggestedQuestion("cost"),
        SuggestedQuestion(
            "slow_down",
            (AskCondition(attribute="start", toward=Route.IV), AskCondition(circumstance="heart")),
        ),
    )


@pytest.mark.parametrize(
    ("languages", "wanted", "language"),
    [(("en", "es"), True, "en"), (("en", "es"), False, ""), (("es", "fr"), True, "")],
)
def test_staff_get_a_copy_where_the_clinic_wants_one_and_the_pack_speaks_english(
    tmp_path: Path, languages: tuple[str, ...], wanted: bool, language: str
) -> None:
    pack = load_pack(tiny_pack(tmp_path / "other", languages))
    assert visit_plan(pack, "es", staff_copy=wanted).staff_language == language


def test_the_page_is_shown_unless_the_clinic_says_otherwise(pack: Pack) -> None:
    assert visit_plan(pack, "en").forms == {HandoutForm.SHOW}
    assert visit_plan(pack, "en", forms=frozenset({HandoutForm.QR})).forms == {HandoutForm.QR}


def test_the_words_of_the_page_are_the_packs(pack: Pack) -> None:
    said = handout_words(pack.words("es"))
    assert (said.language, said.right_to_left, said.title) == ("es", False, "For today")
    assert said.ends["start", End.FIRST] == "Slowly"
    assert said.ends["vein", End.SECOND] == "One shot"
    assert said.weights == {Weight.LITTLE: "a little", Weight.SOME: "some", Weight.LOT: "a lot"}
    assert said.tells["heart"] == "I have a heart disease."
    assert said.asks["cost"] == "What does it cost?"
    assert said.panels.keys() == {"experience", "after"}
