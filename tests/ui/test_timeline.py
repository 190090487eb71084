"""The session timeline: by drag, tap, two buttons and the arrow keys."""

from itertools import takewhile

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.patient import Patient, area

IV = (
    (0, "before"),
    (4, "onset"),
    (20, "rise"),
    (39, "rise"),
    (40, "peak"),
    (60, "peak"),
    (61, "after"),
)
IM = ((0, "before"), (1, "onset"), (4, "rise"), (10, "peak"), (20, "fading"), (40, "ending"))
IV_AFTER = (61, "after")
IM_AFTER = (50, "after")
TARGETS_APART = 8
SOON_AFTER = 8
"""Minutes in which what was strongest eases, once the drip has ended."""
TO = "\N{EN DASH}"


@pytest.fixture
def reader(calm_patient: Patient) -> Patient:
    """A patient on the timeline."""
    calm_patient.open_section("experience", "experience")
    return calm_patient


@pytest.mark.parametrize(("minute", "part"), [*IV, IV_AFTER])
def test_a_tap_says_in_words_what_a_minute_of_iv_is_like(
    reader: Patient, minute: int, part: str
) -> None:
    reader.driver.tap_at(_point_of(reader, minute))
    assert reader.visit.minute == minute
    assert reader.sees(f"Drip (IV) at minute {minute}")
    assert reader.sees(getattr(reader.words.timeline.iv, part))


@pytest.mark.parametrize(("minute", "part"), [*IM, IM_AFTER])
def test_a_tap_says_in_words_what_a_minute_of_im_is_like(
    reader: Patient, minute: int, part: str
) -> None:
    reader.driver.tap_at(_point_of(reader, minute))
    assert reader.visit.minute == minute
    assert reader.sees(f"Shot (IM) at minute {minute}")
    assert reader.sees(getattr(reader.words.timeline.im, part))


def test_the_scrubber_stands_where_it_was_tapped(reader: Patient) -> None:
    point = _point_of(reader, 30)
    reader.driver.tap_at(point)
    assert area(reader.shown("scrubber")).center().x() == pytest.approx(point.x(), abs=1)


def test_a_drag_moves_the_scrubber_along_and_the_words_with_it(reader: Patient) -> None:
    iv, im = reader.words.timeline.iv, reader.words.timeline.im
    reader.driver.press(_point_of(reader, 0))
    for minute, iv_says, im_says in (
        (4, iv.onset, im.rise),
        (12, iv.rise, im.peak),
        (28, iv.rise, im.fading or ""),
        (45, iv.peak, im.ending or ""),
        (60, iv.peak, im.after),
    ):
        reader.driver.move(_point_of(reader, minute))
        assert reader.visit.minute == minute
        assert reader.sees(iv_says)
        assert reader.sees(im_says)
    reader.driver.release(_point_of(reader, 60))
    assert reader.visit.minute == 60


def test_a_drag_beginning_on_the_knob_takes_it_along(reader: Patient) -> None:
    knob = reader.driver.point_in(reader.shown("scrubber"), 0.5, 0.5)
    reader.driver.drag(knob, _point_of(reader, 25))
    assert reader.visit.minute == 25


@pytest.mark.parametrize("edge", [0.05, 0.95])
def test_either_edge_of_the_knob_takes_it_along_also_from_minute_0(
    reader: Patient, edge: float
) -> None:
    knob = reader.driver.point_in(reader.shown("scrubber"), edge, 0.5)
    reader.driver.drag(knob, _point_of(reader, 25))
    assert reader.visit.minute == 25


def test_the_knob_stands_apart_from_the_arrows_at_both_ends(reader: Patient) -> None:
    for minute, arrow in ((0, "minute.before"), (reader.plan.axis, "minute.next")):
        reader.driver.tap_at(_point_of(reader, minute))
        knob, other = area(reader.shown("scrubber")), area(reader.shown(arrow))
        gap = max(knob.left() - other.right(), other.left() - knob.right())
        assert gap >= TARGETS_APART


def test_what_a_minute_is_like_follows_the_chart(reader: Patient) -> None:
    said = area(reader.text_item("Drip (IV) at minute 0"))
    chart = area(reader.shown("timeline.area"))
    assert chart.bottom() < said.top()


def test_the_chart_is_a_third_of_the_window_tall(reader: Patient) -> None:
    assert area(reader.shown("timeline.area")).height() >= reader.kiosk.window.height() / 3


def test_a_drag_past_either_end_stops_there(reader: Patient) -> None:
    middle = _point_of(reader, 30)
    reader.driver.drag(middle, QPoint(reader.kiosk.window.width() - 1, middle.y()))
    assert reader.visit.minute == reader.plan.axis
    reader.driver.drag(middle, QPoint(0, middle.y()))
    assert reader.visit.minute == 0


def test_dragging_the_scrubber_turns_no_panel(reader: Patient) -> None:
    reader.driver.drag(_point_of(reader, 50), _point_of(reader, 5))
    assert reader.visit.topic == "experience"
    assert reader.visit.minute == 5


def test_a_button_goes_on_minute_by_minute_up_to_the_last(reader: Patient) -> None:
    assert not reader.can_touch("minute.before")
    for minute in range(1, reader.plan.axis + 1):
        reader.tap("minute.next")
        assert reader.visit.minute == minute
    assert reader.sees(f"Drip (IV) at minute {reader.plan.axis}")
    assert not reader.can_touch("minute.next")


def test_a_button_goes_back_by_a_minute_down_to_the_first(reader: Patient) -> None:
    reader.driver.tap_at(_point_of(reader, 2))
    reader.tap("minute.before")
    assert reader.visit.minute == 1
    assert reader.sees(reader.words.timeline.im.onset)
    reader.tap("minute.before")
    assert reader.visit.minute == 0
    assert reader.sees(reader.words.timeline.im.before)
    assert not reader.can_touch("minute.before")


def test_the_arrow_keys_move_the_scrubber_between_both_ends(reader: Patient) -> None:
    reader.focus("scrubber")
    reader.press_key(Qt.Key.Key_Left)
    assert reader.visit.minute == 0
    for minute in (1, 2):
        reader.press_key(Qt.Key.Key_Right)
        assert reader.visit.minute == minute
        assert reader.sees(reader.words.timeline.im.onset)
    reader.driver.tap_at(_point_of(reader, reader.plan.axis))
    reader.focus("scrubber")
    reader.press_key(Qt.Key.Key_Right)
    assert reader.visit.minute == reader.plan.axis


def test_how_strong_it_feels_is_said_to_be_a_view_and_not_measured(reader: Patient) -> None:
    assert reader.sees("How strong: this clinic\N{RIGHT SINGLE QUOTATION MARK}s view, not measured")


def test_the_line_of_a_minute_goes_through_no_name(reader: Patient) -> None:
    name = area(reader.text_item(f"starts 1{TO}2, ends 30{TO}45"))
    reader.driver.tap_at(QPoint(round(name.center().x()), _point_of(reader, 0).y()))
    line = area(reader.shown("minute.line"))
    assert line.left() < name.center().x() + 5
    assert line.right() > name.center().x() - 5
    assert not line.intersects(name)


def test_effects_are_said_to_last_after_both_ends(reader: Patient) -> None:
    section = reader.pack.topic("experience")
    (said_once,) = (reader.words.rows[name].both or "" for name in section.rows)
    said = area(reader.text_item(said_once))
    assert said.left() >= _point_of(reader, 60).x()
    assert said.right() <= area(reader.shown("timeline.area")).right()


def test_the_drip_is_drawn_strongest_at_its_end_and_the_shot_higher_and_early(
    reader: Patient,
) -> None:
    iv, im = (area(reader.text_item(name)).center() for name in ("Drip (IV)", "Shot (IM)"))
    assert im.x() < _point_of(reader, 30).x() < _point_of(reader, 40).x() < iv.x()
    assert im.y() < iv.y()


def test_both_lanes_say_from_when_to_when_they_start_and_end(reader: Patient) -> None:
    lanes = reader.pack.structure.timeline
    for lane in (lanes.iv, lanes.im):
        starts = f"starts {lane.onset.earliest}{TO}{lane.onset.latest}"
        assert reader.sees(f"{starts}, ends {lane.end.earliest}{TO}{lane.end.latest}")


def _point_of(patient: Patient, minute: int) -> QPoint:
    """Return the point of a minute on the axis, between the labels of its ends."""
    first, last = (area(patient.text_item(said)).center().x() for said in ("10", "50"))
    lane = area(patient.shown("timeline.area"))
    return QPoint(round(first + (last - first) * (minute - 10) / 40), round(lane.center().y()))


def test_the_drip_is_drawn_no_longer_strong_once_the_words_say_that_it_ended(
    reader: Patient,
) -> None:
    lane = reader.pack.structure.timeline.iv
    strong = _height_drawn(reader, lane.peak.earliest)
    assert strong > 60
    for minute in range(lane.end.latest + SOON_AFTER, reader.plan.axis, 10):
        assert _height_drawn(reader, minute) < strong / 2


def _height_drawn(patient: Patient, minute: int) -> int:
    """Return how many pixels above the axis something is drawn at a minute, between the lines."""
    picture = patient.kiosk.window.grabWindow()
    across = _point_of(patient, minute).x() + 4
    bottom = round(area(patient.shown("scrubber")).top()) - 3
    paper = picture.pixelColor(across, round(area(patient.shown("timeline.area")).top()) + 4)
    column = (picture.pixelColor(across, bottom - up) for up in range(bottom))
    return sum(1 for color in takewhile(lambda color: color != paper, column))
