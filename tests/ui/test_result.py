"""The result screen: its words, its reaction to changed answers, and its tips."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.content.result_words import said_result
from kiosk.quiz.scoring import score
from kiosk.quiz.sensitivity import tips
from kiosk.values.answers import Choice
from kiosk.values.comfort import TextSize
from kiosk.values.result import AskFirst, Outcome
from kiosk.values.routes import Route
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.tour.scene_items import above, below, kind

Said = dict[str, str]

TO_IV: Said = {"start": Choice.FIRST_STRONG, "arm": Choice.FIRST_SLIGHT}
TO_IM: Said = {"length": Choice.FIRST_STRONG, "arm": Choice.SECOND_SLIGHT}
AGAINST: Said = {**TO_IV, "length": Choice.FIRST_SLIGHT, "change": Choice.FIRST_STRONG}
BOTH: Said = dict.fromkeys(("start", "strength", "change", "length", "arm"), Choice.MIDDLE)
APART: Said = {"change": Choice.FIRST_STRONG, "arm": Choice.SECOND_STRONG, "length": Choice.MIDDLE}
NOTHING: Said = {}
WOULD = {
    Outcome.IV: "your answers would lean toward the drip (IV)",
    Outcome.IM: "your answers would lean toward the shot (IM)",
    Outcome.BOTH: "your answers would fit both",
    Outcome.APART: "your wishes would pull apart",
    Outcome.TOO_LITTLE: "there would not be enough to lean on",
}
OUTCOMES = [
    pytest.param(TO_IV, "iv", id="toward IV"),
    pytest.param(TO_IM, "im", id="toward IM"),
    pytest.param(AGAINST, "iv", id="toward IV with a wish against it"),
    pytest.param(BOTH, "both", id="both fit"),
    pytest.param(APART, "apart", id="wishes pull apart"),
    pytest.param(NOTHING, "too_little", id="nothing said"),
]


@pytest.mark.parametrize(("said", "outcome"), OUTCOMES)
def test_the_result_says_what_the_answers_come_to(
    calm_patient: Patient, said: Said, outcome: str
) -> None:
    calm_patient.answer(said)
    result = score(calm_patient.kiosk.store.pack.structure.quiz, calm_patient.visit.answers)
    assert result.outcome.value == outcome
    words = said_result(result, calm_patient.words.quiz)
    assert {words.title, words.lead} <= set(calm_patient.reads())


@pytest.mark.parametrize(("said", "outcome"), OUTCOMES)
def test_other_ways_are_always_there(calm_patient: Patient, said: Said, outcome: str) -> None:
    calm_patient.answer(said)
    assert calm_patient.sees(getattr(calm_patient.words.quiz.leans, outcome).title)
    other = calm_patient.words.quiz.something_else
    assert {other.title, other.lead} <= set(calm_patient.reads())
    assert calm_patient.can_touch("otherOptions")


def test_a_lean_names_what_stands_against_it(calm_patient: Patient) -> None:
    calm_patient.answer(AGAINST)
    lead = next(text for text in calm_patient.reads() if text.startswith("This rests on"))
    assert calm_patient.words.quiz.attributes["length"].first in lead


@pytest.mark.parametrize(("said", "outcome"), OUTCOMES)
def test_what_would_change_the_result_stands_in_a_sentence_for_each_way(
    calm_patient: Patient, said: Said, outcome: str
) -> None:
    calm_patient.answer(said)
    store = calm_patient.kiosk.store
    expected = tips(store.pack.structure.quiz, calm_patient.visit.answers)
    assert outcome in {"iv", "im", "too_little"} or len(expected) == len(Route)
    for tip in expected:
        asked, after = calm_patient.words.quiz.attributes[tip.change.attribute], tip.change.after
        named = f"“{asked.end(after.end) if after.end else asked.name}”"
        assert any(
            text.startswith("If ") and named in text and text.endswith(f", {WOULD[tip.outcome]}.")
            for text in calm_patient.reads()
        )


def test_what_counts_as_one_wish_has_one_bar_a_side(calm_patient: Patient) -> None:
    calm_patient.answer({**AGAINST, "strength": Choice.FIRST_SLIGHT})
    words = calm_patient.words.quiz.attributes
    said = [str(row.property("text")) for row in _texts_of_bars(calm_patient)]
    iv = f"{words['start'].first}\n{words['change'].first}"
    assert said == [iv, words["strength"].first, words["length"].first, words["arm"].first]


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT, (1024, 600), (600, 1024)])
def test_no_view_of_the_balance_ends_in_half_a_bar(
    kiosk: Callable[[Size], Patient], size: Size, text_size: TextSize
) -> None:
    patient = kiosk(size)
    patient.answer(AGAINST)
    patient.kiosk.store.send(events.SetComfort(text_size=text_size))
    patient.driver.settle()
    bars = 0
    while True:
        for bar in _bars(patient):
            clips = (one for one in above(bar) if one.property("clip"))
            views = [area(clip) for clip in clips]
            if all(view.intersects(area(bar)) for view in views):
                bars += 1
                assert all(view.bottom() >= area(bar).bottom() - 1 for view in views)
        if not patient.can_touch("scroll.down"):
            break
        patient.tap("scroll.down")
    assert bars >= len(AGAINST) - 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT, (1024, 600), (600, 1024)])
def test_a_bar_is_whole_in_view_before_any_scroll(
    kiosk: Callable[[Size], Patient], size: Size, language: str
) -> None:
    patient = kiosk(size)
    gentle = {"start": Choice.FIRST_STRONG, "strength": Choice.SECOND_SLIGHT}
    patient.answer({**APART, **gentle, "change": Choice.FIRST_SLIGHT}, "start")
    patient.kiosk.store.send(events.SetLanguage(language))
    patient.driver.settle()
    first = _bars(patient)[0]
    clips = (one for one in above(first) if one.property("clip"))
    assert all(area(clip).contains(area(first)) for clip in clips)


def _bars(patient: Patient) -> list[QQuickItem]:
    return [item for item in patient.driver.items() if item.objectName() == "bar"]


def _texts_of_bars(patient: Patient) -> list[QQuickItem]:
    """Return the words beside each bar, from the top."""
    rows = [item for item in patient.driver.items() if kind(item) == "BalanceRow"]
    return [next(item for item in below(row) if item.inherits("QQuickText")) for row in rows]


def test_the_bars_move_while_an_answer_is_changed(calm_patient: Patient) -> None:
    calm_patient.answer(TO_IV)
    leans = calm_patient.words.quiz.leans
    calm_patient.tap("change", "edit.start")
    assert calm_patient.visit.overlay is Overlay.EDIT
    assert calm_patient.chosen("step.") == ["step.first_strong"]
    assert calm_patient.sees(f"Now: {leans.iv.title}")
    calm_patient.tap("step.second_strong", "edit.most")
    assert calm_patient.visit.answers.counts_most == {"start"}
    assert calm_patient.sees(f"Now: {leans.im.title}")
    calm_patient.tap("step.not_sure", "sheet.close")
    assert leans.too_little.title in calm_patient.reads()


def test_what_can_count_no_more_cannot_be_ticked_by_the_key_that_stands_on_it(
    calm_patient: Patient,
) -> None:
    calm_patient.walk_to(Screen.RESULT)
    calm_patient.tap("change", "step.first_strong")
    calm_patient.focus("edit.most")
    calm_patient.tap("step.middle")
    calm_patient.press_key(Qt.Key.Key_Space)
    assert not calm_patient.visit.answers.counts_most
    assert calm_patient.chosen("edit.most") == []


def test_while_an_answer_is_changed_both_sides_of_the_bars_are_named(
    calm_patient: Patient,
) -> None:
    calm_patient.answer(APART)
    calm_patient.tap("change")
    read = calm_patient.reads()
    assert {"Drip (IV)", "Shot (IM)"} <= {*read}


def test_a_question_passed_over_can_be_answered_on_the_result(calm_patient: Patient) -> None:
    calm_patient.answer(NOTHING)
    calm_patient.tap("change", "edit.length", "step.second_strong", "sheet.close")
    assert calm_patient.visit.answers.choice("length") is Choice.SECOND_STRONG
    assert calm_patient.words.quiz.leans.iv.title in calm_patient.reads()


@pytest.mark.parametrize(
    ("option", "first"), [("pregnancy", "ask_if_right"), ("recent_dose", "another_day")]
)
def test_what_concerns_safety_stands_before_the_lean(
    calm_patient: Patient, option: str, first: str
) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("step.first_strong")
    while not calm_patient.can_touch(f"option.{option}"):
        calm_patient.tap("main")
    calm_patient.tap(f"option.{option}", "main")
    words = calm_patient.words.quiz
    said = words.first[AskFirst(first)]
    texts = calm_patient.reads()
    assert texts.index(said.title) < texts.index(said.lead)
    lean = next(text for text in texts if words.leans.iv.title in text)
    assert lean.startswith("After that: ")
    assert texts.index(said.title) < texts.index(lean)


def test_how_the_result_comes_about_is_said_in_few_lines_and_counted_on_request(
    calm_patient: Patient,
) -> None:
    calm_patient.answer(NOTHING)
    calm_patient.tap("scoring")
    words = calm_patient.words.quiz
    assert len(words.steps) == 5
    assert all(calm_patient.sees(step) for step in words.steps)
    assert words.how not in calm_patient.reads()
    calm_patient.tap("scoring.more")
    assert words.how in calm_patient.reads()
    calm_patient.tap("sheet.close")
    assert calm_patient.is_on(Screen.RESULT)
