"""What the result says, how it moves with its answers, and what would tip it."""

import re
from typing import NamedTuple

import pytest

from kiosk.values.answers import STEPS, Choice, Weight
from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import Patient
from tools.tour.scene_items import above, has

Said = dict[str, tuple[str, str]]

TO_IV: Said = {
    "start": (Choice.FIRST_STRONG, Weight.LOT),
    "needle": (Choice.FIRST_SLIGHT, Weight.LITTLE),
}
TO_IM: Said = {
    "time": (Choice.SECOND_STRONG, Weight.SOME),
    "needle": (Choice.SECOND_SLIGHT, Weight.LOT),
}
BOTH: Said = {
    "start": (Choice.FIRST_STRONG, Weight.SOME),
    "strength": (Choice.SECOND_STRONG, Weight.SOME),
    "adjust": (Choice.MIDDLE, Weight.LOT),
}
NOTHING: Said = {}
EVERYTHING: Said = {
    "start": (Choice.FIRST_STRONG, Weight.LOT),
    "adjust": (Choice.FIRST_STRONG, Weight.LOT),
    "time": (Choice.FIRST_STRONG, Weight.LOT),
    "strength": (Choice.FIRST_STRONG, Weight.LOT),
    "needle": (Choice.FIRST_STRONG, Weight.LOT),
}
LEANS = [
    pytest.param(TO_IV, "iv", id="toward IV"),
    pytest.param(TO_IM, "im", id="toward IM"),
    pytest.param(BOTH, "both", id="both fit"),
    pytest.param(NOTHING, "too_little", id="nothing said"),
    pytest.param(EVERYTHING, "iv", id="all toward IV"),
]
MATTERS = {"a little": Weight.LITTLE, "some": Weight.SOME, "a lot": Weight.LOT}


class Step(NamedTuple):
    """One thing that would have to change, as it stands on the screen."""

    attribute: str
    choice: Choice | None
    weight: Weight | None


@pytest.mark.parametrize(("said", "lean"), LEANS)
def test_the_result_says_what_the_answers_lean_toward(
    calm_patient: Patient, said: Said, lean: str
) -> None:
    calm_patient.answer(said)
    words = getattr(calm_patient.words.quiz.leans, lean)
    assert words.title in calm_patient.reads()
    assert words.lead in calm_patient.reads()


@pytest.mark.parametrize(("said", "lean"), LEANS)
def test_something_else_is_always_there(calm_patient: Patient, said: Said, lean: str) -> None:
    calm_patient.answer(said)
    assert calm_patient.sees(getattr(calm_patient.words.quiz.leans, lean).title)
    other = calm_patient.words.quiz.something_else
    assert {other.title, other.lead} <= set(calm_patient.reads())
    assert calm_patient.can_touch("otherOptions")


@pytest.mark.parametrize(("said", "lean"), LEANS)
def test_the_change_that_is_named_really_tips_the_result(
    calm_patient: Patient, said: Said, lean: str
) -> None:
    calm_patient.answer(said)
    before = getattr(calm_patient.words.quiz.leans, lean).title
    steps, after = _tip_on(calm_patient)
    assert steps
    assert after != before
    for step in steps:
        assert before in calm_patient.reads()
        _carry_out(calm_patient, step)
    assert after in calm_patient.reads()
    assert before not in calm_patient.reads()


def test_answers_stand_under_the_route_that_they_fit(calm_patient: Patient) -> None:
    calm_patient.answer(BOTH)
    words = calm_patient.words.quiz.attributes
    assert _column_of(calm_patient, "start") == "iv"
    assert words["start"].first in calm_patient.reads(calm_patient.shown("change.start"))
    assert _column_of(calm_patient, "strength") == "im"
    assert words["strength"].second in calm_patient.reads(calm_patient.shown("change.strength"))
    for loose, how in (("adjust", "either is fine"), ("time", "skipped"), ("needle", "skipped")):
        assert _column_of(calm_patient, loose) == ""
        assert how in calm_patient.reads(calm_patient.shown(f"change.{loose}"))


def test_the_heaviest_answer_stands_first(calm_patient: Patient) -> None:
    calm_patient.answer(TO_IM)
    heavy, light = (calm_patient.shown(f"change.{one}") for one in ("time", "needle"))
    assert heavy.y() < light.y()
    assert "matters some" in calm_patient.reads(heavy)
    assert "matters a lot" in calm_patient.reads(light)


def test_the_columns_move_while_an_answer_is_changed(calm_patient: Patient) -> None:
    calm_patient.answer(TO_IV)
    leans = calm_patient.words.quiz.leans
    calm_patient.tap("change.start")
    assert calm_patient.visit.overlay is Overlay.EDIT
    assert calm_patient.chosen("step.") == ["step.first_strong"]
    assert calm_patient.sees(f"Now: {leans.iv.title}")

    calm_patient.tap("step.second_strong")
    assert _column_of(calm_patient, "start") == "im"
    assert calm_patient.sees(f"Now: {leans.im.title}")

    calm_patient.tap("weight.little")
    assert "matters a little" in calm_patient.reads(calm_patient.shown("change.start"))
    assert calm_patient.sees(f"Now: {leans.both.title}")

    calm_patient.tap("step.not_sure")
    assert _column_of(calm_patient, "start") == ""
    assert "not sure" in calm_patient.reads(calm_patient.shown("change.start"))
    assert calm_patient.sees(f"Now: {leans.too_little.title}")

    calm_patient.tap("sheet.close")
    assert leans.too_little.title in calm_patient.reads()


def test_a_skipped_question_can_be_answered_on_the_result(calm_patient: Patient) -> None:
    calm_patient.answer(NOTHING)
    calm_patient.tap("change.time", "step.first_slight", "sheet.close")
    assert _column_of(calm_patient, "time") == "iv"
    answer = calm_patient.visit.answers.preference("time")
    assert answer is not None
    assert answer.choice is Choice.FIRST_SLIGHT


def test_what_is_told_to_the_care_team_leads_to_its_row(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    while not calm_patient.can_touch("option.heart_bp"):
        calm_patient.tap("main")
    calm_patient.tap("option.heart_bp")
    calm_patient.walk_to(Screen.RESULT)
    told = calm_patient.shown("tell.heart_bp")
    badge = calm_patient.pack.row("tell_heart").badge
    assert badge is not None
    assert calm_patient.reads(told) == [
        calm_patient.words.quiz.circumstances["heart_bp"].tell,
        calm_patient.words.badges[badge].label,
    ]
    calm_patient.tap("tell.heart_bp")
    assert calm_patient.visit.detail == "tell_heart"
    assert calm_patient.sees(calm_patient.words.rows["tell_heart"].more or "")


def test_no_answer_is_quoted_where_there_was_none(calm_patient: Patient) -> None:
    calm_patient.answer(NOTHING)
    changes = [text for text in calm_patient.reads() if "instead of" in text]
    assert changes
    assert all("instead of no answer, and it mattered" in change for change in changes)


def test_how_the_quiz_scores_can_be_read(calm_patient: Patient) -> None:
    calm_patient.answer(NOTHING)
    calm_patient.tap("scoring")
    assert calm_patient.words.quiz.how in calm_patient.reads()
    calm_patient.tap("sheet.close")
    assert calm_patient.is_on(Screen.RESULT)


def _column_of(patient: Patient, attribute: str) -> str:
    """Return the route whose column an answer stands in, empty where it is neither."""
    for item in above(patient.shown(f"change.{attribute}")):
        if has(item, "fits"):
            return str(item.property("route"))
    return ""


def _tip_on(patient: Patient) -> tuple[list[Step], str]:
    """Read what would tip the result, and to what."""
    texts = patient.reads()
    leads_to = next(text for text in texts if text.startswith("Then: "))
    steps = [step for text in texts if (step := _read_step(patient, text))]
    return steps, leads_to.removeprefix("Then: ").removesuffix(".")


def _read_step(patient: Patient, text: str) -> Step | None:
    name, _, change = text.partition(": ")
    attributes = patient.words.quiz.attributes
    named = [key for key, said in attributes.items() if said.name == name]
    if not named or "instead of" not in change:
        return None
    weight = re.search(r"it mattered (a little|some|a lot)", change)
    after = re.match("\N{LEFT DOUBLE QUOTATION MARK}(.+?)\N{RIGHT DOUBLE QUOTATION MARK}", change)
    steps = {getattr(attributes[named[0]].steps, step): step for step in STEPS}
    return Step(
        named[0],
        steps[after[1]] if after else None,
        MATTERS[weight[1]] if weight else None,
    )


def _carry_out(patient: Patient, step: Step) -> None:
    patient.tap(f"change.{step.attribute}")
    if step.choice is not None:
        patient.tap(f"step.{step.choice}")
    if step.weight is not None:
        patient.tap(f"weight.{step.weight}")
    patient.tap("sheet.close")
