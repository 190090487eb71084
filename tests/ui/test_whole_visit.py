"""A patient's whole visit, and the clean state for the next patient."""

from collections.abc import Callable

import pytest

from kiosk.values.answers import Choice
from kiosk.values.result import AskFirst
from kiosk.visit.plan import QuestionKind
from kiosk.visit.visit import Screen
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size

SAID = {
    "start": Choice.FIRST_STRONG,
    "strength": Choice.SECOND_SLIGHT,
    "change": Choice.FIRST_SLIGHT,
    "length": Choice.MIDDLE,
}


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT])
def test_a_whole_visit_ends_on_a_clean_attract_screen(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    before = _scene(patient)
    assert patient.sees("A drip or a shot?")

    patient.tap("begin.en")
    assert patient.is_on(Screen.WELCOME)
    assert patient.sees("This is not medical advice")

    patient.tap("main")
    _look_around(patient)

    patient.tap("main")
    while patient.is_on(Screen.BEFORE_QUESTIONS):
        patient.tap("main")
    _take_the_quiz(patient)
    assert patient.is_on(Screen.RESULT)
    assert patient.sees(patient.words.quiz.first[AskFirst.ASK_IF_RIGHT].title)

    patient.tap("main")
    assert patient.is_on(Screen.TAKEAWAY)
    assert patient.sees(f"{patient.words.quiz.attributes['start'].first} (counts most)")
    assert patient.sees(patient.words.quiz.circumstances["heart_bp"].tell)
    patient.tap("take.choose")
    assert patient.sees(patient.words.questions["ask_slow_start"])
    patient.tap("ask.ask_slow_start", "tell.pain_goal", "sheet.close")
    assert dict(patient.visit.asks) == {"ask_slow_start": False}
    assert patient.sees(patient.words.quiz.circumstances["pain_goal"].tell)

    patient.tap("extra")
    assert patient.is_on(Screen.THANKS)
    assert patient.sees("Thank you")

    patient.tap("main")
    assert patient.untouched
    assert patient.sees("A drip or a shot?")
    assert _scene(patient) == before


def test_no_answer_is_left_on_any_item_of_the_scene(calm_patient: Patient) -> None:
    calm_patient.answer(SAID)
    words = calm_patient.words.quiz
    answer = words.attributes["strength"].second
    assert calm_patient.sees(answer)
    calm_patient.tap("quiet.startOver", "leave.clear")
    left = calm_patient.whole_scene()
    assert not any(answer in text for _name, text, _ticked in left)
    ticked = {name for name, _text, ticked in left if ticked}
    assert not [name for name in ticked if name.startswith(("step.", "most.", "option."))]


def _scene(patient: Patient) -> list[tuple[str, str, bool]]:
    """Return every item, after waiting for the first panel, which is loaded asynchronously."""
    rows = {f"row.{row}" for row in patient.pack.structure.topics[0].rows}
    patient.driver.wait(
        lambda: rows <= {name for name, _text, _ticked in patient.whole_scene()},
        "the first panel is made",
    )
    return patient.whole_scene()


def _look_around(patient: Patient) -> None:
    assert patient.is_on(Screen.COMPARE)
    for topic in patient.pack.structure.topics:
        patient.tap(f"tab.{topic.id}")
        assert patient.visit.topic == topic.id
        assert patient.sees(patient.words.topics[topic.id].title)


def _take_the_quiz(patient: Patient) -> None:
    assert patient.is_on(Screen.QUIZ)
    for place, asked in enumerate(patient.plan.quiz):
        assert patient.sees(f"Question {place + 1} of {len(patient.plan.quiz)}")
        if asked.id in SAID:
            assert patient.sees(patient.words.quiz.attributes[asked.id].question)
            patient.tap(f"step.{SAID[asked.id]}")
            assert patient.visit.answers.choice(asked.id) is SAID[asked.id]
        elif asked.kind is QuestionKind.COUNTS_MOST:
            patient.tap("most.start")
        elif asked.id == "safety":
            patient.tap("option.heart_bp")
        patient.tap("main")
    assert dict(patient.visit.answers.choices).keys() == SAID.keys()
    assert patient.visit.answers.picked == {"heart_bp"}
