"""A pseudo-language added by files alone, long and right to left, works on every view."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt

from kiosk.content.load import load_pack
from kiosk.content.pack_store import ChosenPack
from kiosk.startup import StartupConfig
from kiosk.visit.visit import Screen
from tests.support.pseudo import CODE, MARK, third_language_pack
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tests.ui.survey import View, survey
from tools.accessibility.thresholds import SLACK
from tools.tour.tour import beginning_in

SIZES = [LANDSCAPE, (1024, 768), UPRIGHT]


@pytest.fixture(scope="module")
def setup(setup: StartupConfig, tmp_path_factory: pytest.TempPathFactory) -> StartupConfig:
    """A clinic with the pseudo-language in its pack as the first language."""
    pack = load_pack(third_language_pack(tmp_path_factory.mktemp("clinic") / "pack"))
    return beginning_in(replace(setup, chosen=ChosenPack(pack, "chosen")), CODE)


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def views(kiosk: Callable[[Size], Patient], request: pytest.FixtureRequest) -> tuple[View, ...]:
    """Every view of a whole visit, in windows of several sizes."""
    patient = kiosk(request.param)
    patient.ask_for_less_motion()
    assert patient.visit.language == CODE
    return tuple(survey(patient))


@pytest.fixture
def reader(calm_patient: Patient) -> Patient:
    """A patient on the welcome screen."""
    calm_patient.tap(f"begin.{CODE}")
    return calm_patient


def left_of(patient: Patient, one: str, other: str) -> bool:
    """Return whether one item is to the left of another."""
    return area(patient.shown(one)).right() <= area(patient.shown(other)).left()


def test_a_whole_visit_says_everything_in_it(views: tuple[View, ...]) -> None:
    said = {words.said for view in views for words in view.words}
    assert len([text for text in said if MARK in text]) > 300
    assert {"Back", "Start over", "Welcome", "Text size"}.isdisjoint(said)


def test_no_text_is_cut_short(views: tuple[View, ...]) -> None:
    cut = [f"{view.name}: {words.said}" for view in views for words in view.words if words.cut]
    assert cut == []


def test_no_text_leaves_its_page_its_card_its_button_or_the_window(
    views: tuple[View, ...],
) -> None:
    outside = [
        f"{view.name}: {words.said}"
        for view in views
        for words in view.words
        if words.said
        if not _grown(words.room).contains(words.drawn)
    ]
    assert outside == []


def test_the_first_tab_is_on_the_right(kiosk: Callable[[Size], Patient]) -> None:
    patient = kiosk((1920, 1080))
    patient.ask_for_less_motion()
    patient.walk_to(Screen.COMPARE)
    first, second = (topic.id for topic in patient.plan.topics[:2])
    assert left_of(patient, f"tab.{second}", f"tab.{first}")
    assert area(patient.shown(f"tab.{first}")).right() > 1920 * 0.9


def test_iv_stays_first_and_what_a_row_is_about_comes_before_it(reader: Patient) -> None:
    reader.walk_to(Screen.COMPARE)
    said = reader.words.rows["onset"]
    label, iv, im = (area(reader.text_item(text or "")) for text in (said.label, said.iv, said.im))
    assert im.right() < iv.left()
    assert iv.right() < label.left()


def test_words_begin_on_the_right(views: tuple[View, ...]) -> None:
    welcome = next(view for view in views if view.name == "welcome")
    title = next(words for words in welcome.words if "Wélçõmé" in words.said)
    assert title.drawn.left() > title.room.center().x()


def test_the_lower_edge_is_turned_but_the_main_button_stays_at_the_hand(reader: Patient) -> None:
    assert left_of(reader, "quiet.help", "quiet.startOver")
    assert left_of(reader, "quiet.startOver", "main")
    assert left_of(reader, "back", "main")
    reader.tap("quiet.comfort", "hand.left", "sheet.close")
    assert left_of(reader, "main", "quiet.help")
    assert left_of(reader, "main", "back")


def test_arrows_point_the_other_way(reader: Patient) -> None:
    reader.open_section("experience", "experience")
    assert left_of(reader, "minute.next", "minute.before")
    assert _turn(reader, "minute.next") == 180
    assert _turn(reader, "minute.before") == 0


def test_minutes_run_from_right_to_left(reader: Patient) -> None:
    reader.open_section("experience", "experience")
    line = reader.shown("timeline.area")
    reader.driver.drag(
        reader.driver.point_in(line, 0.9, 0.5), reader.driver.point_in(line, 0.1, 0.5)
    )
    assert reader.visit.minute > 45
    assert area(reader.shown("scrubber")).center().x() < area(line).center().x()
    reader.focus("scrubber")
    before = reader.visit.minute
    reader.press_key(Qt.Key.Key_Right)
    assert reader.visit.minute == before - 1
    reader.press_key(Qt.Key.Key_Left)
    assert reader.visit.minute == before


def test_a_swipe_to_the_right_goes_on(reader: Patient) -> None:
    reader.open_section("works", "works")
    reader.driver.swipe(600)
    assert reader.visit.topic == "safety"
    reader.driver.swipe(-600)
    assert reader.visit.topic == "works"


def test_the_next_patient_finds_the_clinics_language_whatever_was_read(reader: Patient) -> None:
    reader.tap("language.es", "quiet.startOver")
    assert reader.untouched
    assert reader.visit.language == CODE
    assert any("kétàmîñé" in text for text in reader.reads())


def _grown(room: QRectF) -> QRectF:
    return room.adjusted(-SLACK, -SLACK, SLACK, SLACK)


def _turn(patient: Patient, name: str) -> float:
    """Return the rotation of the arrow on a button, in degrees."""
    inside = set(patient.driver.items())
    (head,) = (
        item
        for item in inside
        if item.inherits("QQuickImage") and patient.shown(name).isAncestorOf(item)
    )
    return float(head.rotation())
