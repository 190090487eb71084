"""Changing the language works at any time, applies at once everywhere, and only to this visit."""

import pytest

from kiosk.content.result_words import outcome_words
from kiosk.values.answers import Choice
from kiosk.values.result import Outcome
from kiosk.visit.visit import Screen
from tests.ui.english import english_in
from tests.ui.patient import Patient, area

SAID = {
    "start": Choice.FIRST_STRONG,
    "change": Choice.SECOND_SLIGHT,
    "arm": Choice.FIRST_SLIGHT,
}

CHOOSES = [screen for screen in Screen if screen is not Screen.ATTRACT]
"""The screens on which a patient may change the language; the attract screen has a button each."""


@pytest.fixture
def reader(calm_patient: Patient) -> Patient:
    """A patient on the welcome screen, in English."""
    calm_patient.tap("begin.en")
    return calm_patient


def place(patient: Patient) -> tuple[object, ...]:
    """Return the patient's place in the visit, and their answers."""
    visit = patient.visit
    return visit.screen, visit.overlays, visit.topic, visit.section, visit.question, visit.answers


def test_the_attract_screen_begins_in_each_language(calm_patient: Patient) -> None:
    calm_patient.tap("begin.es")
    assert calm_patient.visit.language == "es"
    assert calm_patient.sees("Le damos la bienvenida")


def test_the_languages_stand_in_one_row_beside_the_title(reader: Patient) -> None:
    english, spanish = (area(reader.shown(f"language.{code}")) for code in ("en", "es"))
    assert english.top() == spanish.top()
    assert english.top() <= area(reader.text_item("Welcome")).top() <= english.bottom()


def test_the_attract_screen_offers_them_in_one_row(calm_patient: Patient) -> None:
    tops = {area(calm_patient.shown(f"begin.{code}")).top() for code in ("en", "es")}
    assert len(tops) == 1


def test_the_welcome_screen_changes_at_once(reader: Patient) -> None:
    before = reader.reads()
    assert english_in(before, reader.pack)
    assert reader.chosen("language.") == ["language.en"]
    reader.tap("language.es")
    assert reader.chosen("language.") == ["language.es"]
    assert reader.is_on(Screen.WELCOME)
    assert english_in(reader.reads(), reader.pack) == []
    reader.tap("language.en")
    assert reader.reads() == before


@pytest.mark.parametrize("screen", CHOOSES)
def test_every_screen_changes_at_once_and_keeps_place_and_answers(
    reader: Patient, screen: Screen
) -> None:
    reader.overlook()
    reader.answer(SAID)
    reader.walk_to(screen)
    reader.tap("quiet.comfort")
    before = place(reader)
    reader.tap("language.es")
    assert english_in(reader.reads(), reader.pack) == []
    assert place(reader) == before
    reader.tap("sheet.close")
    assert english_in(reader.reads(), reader.pack) == []
    for attribute, choice in SAID.items():
        assert reader.visit.answers.choice(attribute) is choice


def test_the_tab_that_is_open_stays_open(reader: Patient) -> None:
    reader.open_section("safety", "safety")
    reader.tap("quiet.comfort", "language.es", "sheet.close")
    assert reader.visit.topic == "safety"
    words = reader.pack.words("es")
    assert reader.sees(words.topics["safety"].title)
    reader.tap("section.speak_up")
    assert reader.sees(words.sections["speak_up"].title)


def test_the_minute_on_the_timeline_stays(reader: Patient) -> None:
    reader.open_section("experience", "experience")
    reader.tap("minute.next", "minute.next", "quiet.comfort", "language.es", "sheet.close")
    assert reader.visit.minute == 2
    assert reader.sees("Goteo (IV) en el minuto 2")


def test_the_result_is_said_in_the_language_that_is_read(reader: Patient) -> None:
    reader.answer(SAID)
    reader.walk_to(Screen.RESULT)
    quizzes = (reader.pack.words(code).quiz for code in ("en", "es"))
    english, spanish = (outcome_words(Outcome.APART, quiz).title for quiz in quizzes)
    assert english in reader.reads()
    reader.tap("quiet.comfort", "language.es", "sheet.close")
    assert english not in reader.reads()
    assert spanish in reader.reads()


def test_dates_are_written_as_the_language_writes_them(reader: Patient) -> None:
    reader.open_section("about", "sign_off")
    assert reader.sees("November")
    reader.tap("sheet.close", "quiet.comfort", "language.es", "sheet.close", "section.sign_off")
    day = reader.pack.structure.published
    assert reader.sees(f"{day.day} de noviembre de {day.year}")
    assert reader.sees(reader.words.review.awaits)


def test_help_is_said_in_spanish_and_names_the_key_and_the_word_for_it(reader: Patient) -> None:
    reader.tap("language.es", "quiet.help")
    assert reader.sees("¿Ayuda urgente?")
    assert reader.sees("988 en español: oprima 2 en la llamada o envíe la palabra AYUDA.")
    assert {"988", "988lifeline.org", "911"} <= set(reader.reads())


def test_starting_over_returns_to_the_clinics_language(reader: Patient) -> None:
    reader.tap("language.es", "quiet.startOver")
    assert reader.untouched
    assert reader.visit.language == "en"
    assert reader.sees("A drip or a shot?")


def test_a_visit_that_nobody_touches_returns_to_the_clinics_language(reader: Patient) -> None:
    reader.tap("language.es", "main")
    policy = reader.kiosk.store.policy
    reader.let_pass(policy.idle)
    assert reader.sees("¿Sigue ahí?")
    reader.let_pass(policy.warning)
    assert reader.untouched
    assert reader.sees("A drip or a shot?")
