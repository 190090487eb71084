"""Announcements to screen readers: the present place, changes, and time running out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import SIGNAL, QLocale, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlProperty

from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient
from tools.tour.scene_items import below, kind


def told(patient: Patient) -> dict[str, bool]:
    """Return the announcements about the present screen, and whether each is assertive."""
    items = [item for item in patient.driver.items() if kind(item) == "Announcer"]
    return {str(one.property("text")): bool(one.property("urgent")) for one in items}


def hear(patient: Patient, act: Callable[[], None]) -> list[str]:
    """Return what a screen reader is told in turn while something is done."""
    heard: list[str] = []
    items = below(patient.kiosk.window.contentItem())
    listened = [QQmlProperty(item, "told") for item in items if kind(item) == "Announcer"]
    notes = [lambda told=told: heard.append(str(told.read())) for told in listened]
    for told, note in zip(listened, notes, strict=True):
        QObject.connect(told.object(), SIGNAL("toldChanged()"), note)
    act()
    patient.driver.settle()
    for told, note in zip(listened, notes, strict=True):
        QObject.disconnect(told.object(), SIGNAL("toldChanged()"), note)
    return [text for text in heard if text]


def test_a_result_is_told_once_and_is_the_patients(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("step.first_strong")
    while calm_patient.visit.question < len(calm_patient.plan.quiz) - 1:
        calm_patient.tap("main")
    (said,) = hear(calm_patient, lambda: calm_patient.tap("main"))
    assert said.startswith("Your answers lean toward the drip")


def test_a_topic_that_is_led_to_is_told_alone(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    last = events.OpenTopic(calm_patient.plan.topics[-1].id)
    assert len(hear(calm_patient, lambda: calm_patient.kiosk.store.send(last))) == 1


def test_another_language_is_not_told_in_two(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("quiet.comfort")
    said = hear(calm_patient, lambda: calm_patient.tap("language.es"))
    assert said
    assert not any("Which start" in text for text in said)


def test_each_screen_tells_its_title(calm_patient: Patient) -> None:
    titles = {}
    for screen in Screen:
        if screen is Screen.COMPARE:
            calm_patient.overlook()
        calm_patient.walk_to(screen)
        (titles[screen],) = [text for text in told(calm_patient) if text]
    assert len(set(titles.values())) == len(Screen)
    assert titles[Screen.WELCOME] == "Welcome"
    assert titles[Screen.THANKS] == "Thank you"
    assert titles[Screen.RESULT].startswith("Not enough to lean on yet")
    assert not any(told(calm_patient).values())


def test_each_question_is_told_with_its_place(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    count = len(calm_patient.plan.quiz)
    for place in (1, 2):
        (text,) = [text for text in told(calm_patient) if text]
        assert text.startswith(f"Question {place} of {count}: ")
        assert calm_patient.sees(text.partition(": ")[2])
        calm_patient.tap("main")


def test_each_panel_tells_its_point(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    for topic in calm_patient.plan.topics:
        calm_patient.tap(f"tab.{topic.id}")
        title = next(item for item in calm_patient.driver.items() if kind(item) == "Title")
        assert title.property("text") in told(calm_patient)


def test_a_sheet_tells_its_title(calm_patient: Patient) -> None:
    calm_patient.tap("quiet.comfort")
    assert "Text & sound" in told(calm_patient)
    assert not told(calm_patient)["Text & sound"]


def test_a_result_that_moves_is_told_while_it_is_changed(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.RESULT)
    calm_patient.tap("change", "step.first_strong", "sheet.close")
    calm_patient.tap("change", "edit.arm")
    before = {text for text in told(calm_patient) if text.startswith("Now: ")}
    calm_patient.tap("step.second_strong")
    after = {text for text in told(calm_patient) if text.startswith("Now: ")}
    assert len(before) == len(after) == 1
    assert before != after


def test_what_to_know_about_a_statement_is_told_once_it_is_judged(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.TAKEAWAY)
    calm_patient.tap("take.ready", "knowledge")
    before = set(told(calm_patient))
    statement = calm_patient.pack.structure.statements[0].id
    calm_patient.tap(f"know.{statement}.true")
    (new,) = set(told(calm_patient)) - before
    assert new in calm_patient.reads()


def test_what_was_answered_before_is_not_told_again_as_a_sheet_opens(
    calm_patient: Patient,
) -> None:
    calm_patient.walk_to(Screen.TAKEAWAY)
    calm_patient.tap("take.ready")
    statement = calm_patient.pack.structure.statements[0].id
    question = calm_patient.pack.structure.ready[0].id
    calm_patient.tap(f"ready.{question}.no", "knowledge", f"know.{statement}.true")
    feedback = calm_patient.words.statements[statement].feedback
    helps = calm_patient.words.ready[question].help
    assert feedback in told(calm_patient)
    calm_patient.tap("sheet.close", "sheet.close", "take.ready")
    assert calm_patient.sees(helps)
    assert helps not in told(calm_patient)
    calm_patient.tap("knowledge")
    assert calm_patient.sees(feedback)
    assert feedback not in told(calm_patient)
    calm_patient.tap("sheet.close", f"ready.{question}.yes", f"ready.{question}.no")
    assert helps in told(calm_patient)


def test_the_minute_that_is_read_is_told(calm_patient: Patient) -> None:
    calm_patient.open_section("experience", "experience")
    before = set(told(calm_patient))
    calm_patient.driver.tap_at(
        calm_patient.driver.point_in(calm_patient.shown("timeline.area"), 0.5, 0.5)
    )
    calm_patient.driver.settle()
    new = set(told(calm_patient)) - before
    assert len(new) == 2
    assert new <= set(calm_patient.reads())


def test_the_warning_breaks_in_and_once_more_near_its_end(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("step.middle")
    policy = calm_patient.kiosk.store.policy
    calm_patient.let_pass(policy.idle)
    (warning,) = [text for text, urgent in told(calm_patient).items() if urgent and text]
    assert warning.startswith("Are you still there?")
    assert "Touch anywhere to keep going." in warning
    calm_patient.let_pass(policy.warning - 10)
    urgent = {text for text, urgent in told(calm_patient).items() if urgent}
    assert urgent == {warning, "10 seconds left. Touch anywhere to keep going."}


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_language_is_known_to_a_screen_reader(calm_patient: Patient, language: str) -> None:
    calm_patient.tap(f"begin.{language}")
    assert QLocale().name().startswith(f"{language}_")


def test_groups_are_tied_to_the_words_that_name_them(calm_patient: Patient) -> None:
    QAccessible.setActive(True)
    calm_patient.walk_to(Screen.TAKEAWAY)
    calm_patient.tap("take.ready", "knowledge")
    said = calm_patient.words.statements[calm_patient.pack.structure.statements[0].id].said
    question = calm_patient.text_item(said)
    choices = calm_patient.shown(f"know.{calm_patient.pack.structure.statements[0].id}.true")
    node = QAccessible.queryAccessibleInterface(choices.parentItem())
    assert node.text(QAccessible.Text.Name) == said
    tied = [other.object() for other, _relation in node.relations()]
    assert tied == [question]
