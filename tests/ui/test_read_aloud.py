"""Reading aloud: what is spoken, what is marked, and privacy."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.services import Surroundings
from kiosk.startup import StartupConfig
from kiosk.values.tts import LOUDEST, AvailableVoices, SpokenProgress
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.ui.conftest import today
from tests.ui.listener import BOTH, Listener, Voice
from tests.ui.patient import LANDSCAPE, Patient, area
from tools.silent_chime import SilentChime
from tools.tour.scene_items import below, holds
from tools.tour.staff_script import hold_the_corner
from tools.tour.tour import PatientClock

USUAL = 3
ASKS = "This part may be private. It is only read to you with headphones."
BAR = ("aloud.pause", "aloud.again", "aloud.skip", "aloud.quieter", "aloud.louder", "aloud.stop")


@pytest.fixture(scope="module")
def made(qapp: QGuiApplication, setup: StartupConfig) -> Iterator[Listener]:
    voices: list[Voice] = []

    def open_voice(heard: SpokenProgress) -> Voice:
        voices.append(Voice(heard))
        return voices[0]

    clock = PatientClock()
    kiosk = Kiosk(
        setup, clock, today, Surroundings(open_voice=open_voice, make_chime_player=SilentChime)
    )
    kiosk.show(LANDSCAPE)
    yield Listener(Patient(kiosk, clock), voices[0])
    kiosk.close()
    qapp.processEvents()


@pytest.fixture
def listener(made: Listener) -> Listener:
    """A patient on the welcome screen, with reading aloud off."""
    made.voice.voices = BOTH
    made.patient.arrive()
    made.patient.ask_for_less_motion()
    made.patient.tap("begin.en")
    made.voice.said.clear()
    return made


@pytest.fixture
def reader(listener: Listener) -> Listener:
    """The same with reading aloud on."""
    listener.patient.tap("quiet.aloud")
    return listener


# What is read -----------------------------------------------------------------------------------


def test_nothing_is_read_that_was_not_asked_for(listener: Listener) -> None:
    listener.patient.tap("main", "tab.safety")
    assert listener.voice.said == []
    assert not listener.patient.can_touch("aloud.stop")


def test_a_screen_is_read_from_its_title_to_its_buttons(reader: Listener) -> None:
    heard = reader.hear_all()
    assert heard[0] == "Welcome."
    assert heard[-2:] == ["Back.", "See both."]
    texts = [text for text in reader.patient.reads() if len(text) > 20]
    assert len(texts) > 4
    assert [text for text in heard if text in texts] == texts


def test_a_row_is_read_with_both_its_routes(reader: Listener) -> None:
    reader.patient.tap("main")
    row = next(text for text in reader.hear_all() if text.startswith("It starts."))
    iv, im = row.index("Drip (IV): Slowly"), row.index("Shot (IM): Quickly")
    assert 0 < iv < im


def test_a_row_that_is_no_sentence_does_not_run_into_what_follows(reader: Listener) -> None:
    reader.patient.tap("main")
    rows = [text for text in reader.hear_all() if text.endswith("Shows more and its source.")]
    assert rows
    assert all(text.removesuffix(" Shows more and its source.")[-1] in ".!?" for text in rows)


def test_of_the_tabs_the_open_one_is_read(reader: Listener) -> None:
    reader.patient.tap("main", "tab.safety")
    heard = reader.hear_all()
    assert heard[0] == "Safety. Open."
    assert not {"How it feels.", "At a glance."} & set(heard)


def test_a_new_screen_a_new_panel_and_a_sheet_are_read_by_themselves(reader: Listener) -> None:
    reader.patient.tap("main")
    assert reader.hears == "At a glance. Open."
    reader.patient.tap("tab.experience")
    assert reader.hears == "How it feels. Open."
    reader.patient.tap("quiet.comfort")
    assert reader.hears == "Text & sound."
    reader.patient.tap("sheet.close")
    assert reader.hears == "How it feels. Open."


UNTITLED = {Overlay.COVER, Overlay.CODE, Overlay.PRINT, Overlay.SHOW}
"""Overlays without a spoken title: COVER hides all text, CODE begins with the code, PRINT is not
offered here, and SHOW is a screen of its own."""

SCREENS = {Overlay.CHOOSE: Screen.TAKEAWAY, Overlay.EDIT: Screen.RESULT}


@pytest.mark.parametrize("overlay", [one for one in Overlay if one not in UNTITLED])
def test_every_sheet_can_be_read_and_begins_with_its_title(
    listener: Listener, overlay: Overlay
) -> None:
    patient = listener.patient
    patient.walk_to(SCREENS.get(overlay, Screen.COMPARE))
    opened = {
        Overlay.DEEPER: events.OpenTopic("choosing", "other_options"),
        Overlay.DETAIL: events.OpenDetail("onset"),
        Overlay.EDIT: events.Edit(patient.plan.quiz[0].id),
    }
    if overlay is Overlay.LEAVE:
        patient.kiosk.store.send(events.SetAsk(next(iter(patient.plan.to_ask)), on=False))
        patient.kiosk.store.send(events.AskToStartOver())
    else:
        patient.kiosk.store.send(opened.get(overlay, events.Open(overlay)))
    patient.driver.settle()
    patient.tap("sheet.aloud")
    if patient.can_touch("aloud.headphones"):
        patient.tap("aloud.headphones")
    heard = listener.hear_all()
    front = [item for item in patient.driver.items() if item.isEnabled()]
    title = next(item for item in front if holds(item, "strong"))
    assert heard[0].rstrip(".") == str(title.property("text"))
    assert len(heard) > 1


def test_what_the_code_is_can_be_heard(listener: Listener) -> None:
    listener.patient.walk_to(Screen.TAKEAWAY)
    listener.patient.tap("take.code", "sheet.aloud", "aloud.headphones")
    heard = listener.hear_all()
    assert "QR code of your page." in heard
    assert any("It is not a link" in said for said in heard)


def test_words_kept_on_one_line_are_heard_like_any_other(listener: Listener) -> None:
    listener.patient.answer({"start": "first_strong"}, "start")
    listener.patient.walk_to(Screen.TAKEAWAY)
    listener.patient.tap("quiet.aloud", "aloud.headphones")
    heard = listener.hear_all()
    start = listener.patient.words.quiz.attributes["start"].first
    assert f"{start} (counts most)." in heard


def test_the_page_for_the_care_team_can_be_read(listener: Listener) -> None:
    listener.patient.walk_to(Screen.TAKEAWAY)
    listener.patient.tap("take.show", "quiet.aloud", "aloud.headphones")
    assert listener.patient.words.takeaway.title in [one.rstrip(".") for one in listener.hear_all()]


def test_the_attract_screen_can_be_read(listener: Listener) -> None:
    listener.patient.kiosk.store.send(events.StartOver())
    listener.patient.driver.settle()
    listener.patient.tap("quiet.aloud")
    assert listener.hears == "A drip or a shot?"


def test_it_is_read_in_the_language_of_the_visit(reader: Listener) -> None:
    assert {one.language for one in reader.voice.said} == {"en"}


# What is marked ---------------------------------------------------------------------------------


def test_what_is_being_read_is_marked_and_nothing_moves(reader: Listener) -> None:
    patient = reader.patient
    patient.tap("main")
    before = _places(patient)
    marked = []
    while reader.hears:
        marked.append(reader.marked)
        assert _places(patient) == before or _scrolled(patient)
        reader.hear_out()
    assert marked[:2] == ["tab.glance", "Drip or shot?"]
    assert "row.onset" in marked
    assert marked[-1] == "main"
    assert reader.marked == ""


def test_a_long_page_goes_along_with_what_is_read(reader: Listener) -> None:
    patient = reader.patient
    patient.tap("main", "row.onset")
    window = patient.kiosk.window
    while reader.hears:
        mark = patient.shown("reading.mark")
        assert 0 <= area(mark).center().y() <= window.height()
        page = next(item for item in patient.driver.items() if item.inherits("QQuickFlickable"))
        if mark in set(below(page)):
            assert area(page).contains(area(mark).center())
        reader.hear_out()


# What a listener can do -------------------------------------------------------------------------


def test_a_pause_is_silent_and_goes_on_with_the_same_words(reader: Listener) -> None:
    reader.hear_out()
    while reader.marked.startswith("language."):
        reader.hear_out()
    words = reader.hears
    reader.patient.tap("aloud.pause")
    assert (reader.hears, reader.marked) == ("", words.rstrip(".") + ".")
    reader.patient.tap("aloud.pause")
    assert reader.hears == words


def test_nothing_is_read_while_staff_are_at_work(reader: Listener) -> None:
    assert reader.hears
    hold_the_corner(reader.patient.driver, reader.patient.let_pass)
    assert reader.hears == ""
    assert not reader.patient.can_touch("aloud.pause")
    reader.patient.tap("staff.close")
    assert reader.hears == "Welcome."


def test_again_says_it_again_and_at_the_end_everything(reader: Listener) -> None:
    reader.hear_out()
    words, count = reader.hears, len(reader.voice.said)
    reader.patient.tap("aloud.again")
    assert (reader.hears, len(reader.voice.said)) == (words, count + 1)
    reader.hear_all()
    reader.patient.tap("aloud.again")
    assert reader.hears == "Welcome."


def test_what_has_changed_is_read_from_its_beginning(reader: Listener) -> None:
    words = reader.hear_all()
    reader.patient.kiosk.read_aloud.anew()
    reader.patient.driver.settle()
    assert reader.hears == words[0]


def test_to_skip_goes_on_with_the_next(reader: Listener) -> None:
    whole = reader.hear_all()
    reader.patient.tap("aloud.again", "aloud.skip", "aloud.skip")
    assert reader.hears == whole[2]


def test_at_the_end_there_is_nothing_to_pause_or_skip(reader: Listener) -> None:
    reader.hear_all()
    assert not reader.patient.can_touch("aloud.pause")
    assert not reader.patient.can_touch("aloud.skip")


@pytest.mark.parametrize("button", ["aloud.stop", "quiet.aloud"])
def test_stop_is_silent_and_takes_the_bar_away(reader: Listener, button: str) -> None:
    reader.patient.tap(button)
    assert (reader.hears, reader.marked) == ("", "")
    assert not reader.patient.can_touch("aloud.stop")
    reader.patient.tap("main")
    assert reader.hears == ""


def test_words_that_are_touched_are_read_and_what_follows(reader: Listener) -> None:
    whole = reader.hear_all()
    words = next(text for text in whole if text.startswith("For adults."))
    reader.patient.driver.tap_at(area(reader.patient.text_item(words)).center().toPoint())
    reader.patient.driver.settle()
    assert reader.hears == words
    reader.hear_out()
    assert reader.hears == whole[whole.index(words) + 1]


def test_an_answer_that_is_touched_is_taken_and_spoken_alone(reader: Listener) -> None:
    reader.patient.walk_to(Screen.QUIZ)
    reader.patient.tap("aloud.headphones", "step.first_strong")
    assert reader.patient.visit.answers.anything
    assert reader.hear_all() == ["Prefer a lot: A slow start. Chosen."]


def test_to_scroll_by_button_interrupts_nothing(reader: Listener) -> None:
    reader.patient.tap("main", "row.onset")
    words = reader.hears
    reader.patient.tap("scroll.down")
    assert reader.hears == words


def test_a_finger_that_drags_is_not_a_touch(reader: Listener) -> None:
    words, count = reader.hears, len(reader.voice.said)
    reader.patient.driver.drag(QPoint(400, 300), QPoint(400, 380))
    assert (reader.hears, len(reader.voice.said)) == (words, count)


def test_what_the_keyboard_comes_to_is_spoken(reader: Listener) -> None:
    reader.patient.focus("main")
    assert reader.hears == "See both."
    reader.patient.focus("quiet.cover")
    assert reader.hears == "Hide screen."


def test_a_step_of_the_way_is_spoken_where_the_keyboard_comes_to_it(reader: Listener) -> None:
    reader.patient.walk_to(Screen.QUIZ)
    reader.patient.tap("aloud.headphones")
    assert not any(said.startswith("Step ") for said in reader.hear_all())
    reader.patient.focus("way.1")
    assert reader.hears == "Step 1 of 3: See both. Done. Goes back there."


def test_the_volume_steps_at_once_and_ends_at_its_ends(reader: Listener) -> None:
    words = reader.hears
    assert reader.voice.said[-1].volume == USUAL
    reader.patient.tap("aloud.louder")
    assert (reader.hears, reader.voice.said[-1].volume) == (words, USUAL + 1)
    assert str(USUAL + 1) in reader.patient.reads(reader.patient.shown("aloud.volume"))
    reader.patient.tap("aloud.louder")
    assert reader.voice.said[-1].volume == LOUDEST
    assert not reader.patient.can_touch("aloud.louder")
    reader.patient.tap(*["aloud.quieter"] * LOUDEST)
    assert reader.voice.said[-1].volume == 0
    assert not reader.patient.can_touch("aloud.quieter")


def test_the_volume_is_the_clinics_again_for_the_next_patient(reader: Listener) -> None:
    reader.patient.tap("aloud.louder", "quiet.startOver", "begin.en", "quiet.aloud")
    assert reader.voice.said[-1].volume == USUAL


def test_a_screen_on_which_nothing_is_said_keeps_its_volume_silent(reader: Listener) -> None:
    reader.patient.tap("aloud.pause")
    count = len(reader.voice.said)
    reader.patient.tap("aloud.louder")
    assert len(reader.voice.said) == count


# Who may hear it --------------------------------------------------------------------------------


@pytest.mark.parametrize("screen", [Screen.QUIZ, Screen.RESULT, Screen.TAKEAWAY])
def test_answers_and_results_are_not_spoken_without_headphones(
    reader: Listener, screen: Screen
) -> None:
    patient = reader.patient
    patient.walk_to(screen)
    assert reader.hears == ""
    assert patient.sees(ASKS)
    title = next(item for item in patient.driver.items() if holds(item, "strong"))
    patient.driver.tap_at(area(title).center().toPoint())
    patient.driver.settle()
    assert reader.hears == ""
    patient.tap("aloud.headphones")
    assert reader.hears != ""
    assert not patient.sees(ASKS)


def test_questions_that_an_answer_has_ticked_are_not_spoken_without_headphones(
    reader: Listener,
) -> None:
    reader.patient.open_section("choosing", "to_ask")
    assert reader.hears == ""
    assert reader.patient.sees(ASKS)


def test_a_result_says_to_which_side_each_wish_pulls(reader: Listener) -> None:
    reader.patient.answer({"start": "first_strong"})
    reader.patient.tap("aloud.headphones")
    (pull,) = [text for text in reader.hear_all() if "Pulls to" in text]
    assert pull.startswith("A slow start:")
    assert pull.endswith("Pulls to the drip.")


def test_it_is_asked_once_a_visit(reader: Listener) -> None:
    reader.patient.walk_to(Screen.QUIZ)
    reader.patient.tap("aloud.headphones", "main")
    assert reader.hears == reader.patient.words.quiz.attributes["strength"].question
    reader.patient.walk_to(Screen.RESULT)
    assert reader.hears != ""


def test_the_next_patient_is_asked_again(reader: Listener) -> None:
    reader.patient.walk_to(Screen.QUIZ)
    reader.patient.tap("aloud.headphones", "quiet.startOver", "begin.en", "quiet.aloud")
    reader.patient.walk_to(Screen.QUIZ)
    assert reader.patient.can_touch("aloud.headphones")
    assert reader.hears == ""


def test_a_sheet_that_tells_of_the_patient_asks_on_any_screen(reader: Listener) -> None:
    reader.patient.tap("quiet.help")
    assert reader.hears == ""
    assert reader.patient.can_touch("aloud.headphones")


def test_the_cover_is_silent_and_takes_the_bar_along(reader: Listener) -> None:
    reader.patient.tap("quiet.cover")
    assert reader.hears == ""
    assert not reader.patient.can_touch("aloud.stop")
    reader.patient.tap("cover")
    assert reader.hears == "Welcome."


# When there is no voice -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("voices", "reason"),
    [
        (
            AvailableVoices(fault="no connection"),
            "This tablet cannot read aloud. Everything else works.",
        ),
        (
            AvailableVoices("speechd", {"es": ("ES",)}),
            "This tablet has no voice for this language.",
        ),
    ],
)
def test_without_a_voice_it_is_said_why_and_everything_else_works(
    listener: Listener, voices: AvailableVoices, reason: str
) -> None:
    listener.voice.voices = voices
    listener.patient.tap("quiet.aloud")
    assert listener.patient.sees(reason)
    listener.patient.answer({"start": "first_strong"})
    assert listener.patient.is_on(Screen.RESULT)
    assert not listener.patient.can_touch("aloud.headphones")
    assert listener.voice.said == []
    listener.patient.tap("aloud.stop")
    assert not listener.patient.sees(reason)


def test_an_engine_that_works_again_is_heard_the_next_time(listener: Listener) -> None:
    listener.voice.voices = AvailableVoices(fault="no connection")
    listener.patient.tap("quiet.aloud", "aloud.stop")
    listener.voice.voices = BOTH
    listener.patient.tap("quiet.aloud")
    assert listener.hears == "Welcome."


def test_a_voice_that_is_not_ready_is_waited_for(listener: Listener) -> None:
    listener.voice.voices = None
    listener.patient.tap("quiet.aloud")
    assert listener.patient.sees("The voice is getting ready.")
    listener.voice.heard.ready(BOTH)
    listener.patient.driver.settle()
    assert listener.hears == "Welcome."


# Time -------------------------------------------------------------------------------------------


def test_nobody_is_idle_who_listens(reader: Listener) -> None:
    policy = reader.patient.kiosk.store.policy
    for _minute in range(policy.longest // 60 - 1):
        reader.patient.let_pass(60)
        assert reader.hears == "Welcome."
    reader.hear_all()
    reader.patient.let_pass(policy.idle - 1)
    assert not reader.patient.sees("Are you still there?")


def test_the_warning_is_spoken_and_keeps_its_seconds_meanwhile(reader: Listener) -> None:
    policy = reader.patient.kiosk.store.policy
    reader.hear_all()
    reader.patient.let_pass(policy.idle)
    assert reader.hears.startswith("Are you still there? Touch anywhere to keep going.")
    reader.patient.let_pass(10)
    assert str(policy.warning) in reader.patient.reads()
    reader.hear_out()
    reader.patient.let_pass(10)
    assert str(policy.warning - 10) in reader.patient.reads()
    reader.patient.driver.tap_at(QPoint(400, 300))
    reader.patient.driver.settle()
    assert reader.hears == "Welcome."


def test_the_warning_is_spoken_where_answers_are_not(reader: Listener) -> None:
    reader.patient.walk_to(Screen.QUIZ)
    reader.patient.let_pass(reader.patient.kiosk.store.policy.idle)
    assert reader.hears.startswith("Are you still there?")


def test_the_longest_visit_warns_a_listener_too(reader: Listener) -> None:
    policy = reader.patient.kiosk.store.policy
    for _minute in range(policy.longest // 60):
        reader.patient.let_pass(60)
    assert reader.hears.startswith("Still reading?")
    reader.patient.let_pass(policy.warning)
    assert reader.patient.untouched
    assert reader.hears == ""


def test_to_start_over_is_silent_at_once_and_nothing_is_left_of_what_was_said(
    reader: Listener,
) -> None:
    forgot, count = reader.voice.forgot, len(reader.voice.said)
    reader.patient.kiosk.store.send(events.StartOver())
    assert (reader.hears, reader.voice.forgot) == ("", forgot + 1)
    reader.patient.driver.settle()
    assert (len(reader.voice.said), reader.marked) == (count, "")
    assert not reader.patient.can_touch("aloud.stop")


# The button and the bar -------------------------------------------------------------------------


@pytest.mark.parametrize("screen", Screen)
def test_every_screen_has_the_button(listener: Listener, screen: Screen) -> None:
    listener.patient.overlook()
    listener.patient.walk_to(screen)
    assert listener.patient.can_touch("quiet.aloud")


def test_the_bar_is_easy_to_touch_and_covers_nothing(reader: Listener) -> None:
    patient = reader.patient
    patient.tap("main")
    places = [area(patient.shown(name)) for name in BAR]
    assert all(min(place.width(), place.height()) >= 64 for place in places)
    assert all(after.left() - before.right() >= 8 for before, after in pairwise(places))
    assert area(patient.shown("main")).bottom() < min(place.top() for place in places)


def test_it_can_be_switched_on_and_off_with_the_comfort_settings(listener: Listener) -> None:
    listener.patient.tap("quiet.comfort", "aloud.on")
    assert listener.hears == "Text & sound."
    listener.patient.tap("aloud.off")
    assert listener.hears == ""


def test_the_keyboard_reaches_the_bar_from_a_sheet(reader: Listener) -> None:
    reader.patient.tap("quiet.comfort")
    reader.patient.focus("aloud.stop")
    reader.patient.press_key(Qt.Key.Key_Return)
    assert reader.hears == ""


def _places(patient: Patient) -> list[tuple[str, float, float]]:
    """Return the position of every text, without the mark."""
    return [
        (str(item.property("text")), area(item).x(), area(item).y())
        for item in patient.driver.items()
        if item.inherits("QQuickText") and item.isEnabled()
    ]


def _scrolled(patient: Patient) -> bool:
    flicks = [item for item in patient.driver.items() if item.inherits("QQuickFlickable")]
    return any(float(item.property("contentY")) > 0 for item in flicks)
