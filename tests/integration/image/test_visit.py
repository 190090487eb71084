"""A whole visit by a finger on a real screen, looking as it does in the working copy."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from tests.integration.bundle.screen import difference
from tests.integration.bundle.test_visit import Gesture
from tests.integration.image.channel import await_that
from tests.integration.image.machine import TAP, Frame, Machine, Point
from tests.integration.image.recording import EXIT, HELD, SWIPED
from tests.integration.image.test_first_partition import console, start_by_touch
from tests.integration.image.visiting import await_picture, beginning, make

PALM = ((500, 620), (540, 640), (580, 630), (560, 680), (520, 670))
"""Where a palm lies on the waiting screen. Nothing is there to touch."""

LEAVE: Point = (344, 220)
"""Where *Exit the kiosk* is, on the page that EXIT leads to."""

ARROW = QRect(QPoint(0, 0), QPoint(63, 39))
"""A part of the picture that an arrow would cover a fifth of."""


def middle(picture: QImage) -> QImage:
    """Return the middle of a picture, where a compositor puts its arrow."""
    around = QRect(ARROW)
    around.moveCenter(picture.rect().center())
    return picture.copy(around)


def test_a_whole_visit_by_touch_looks_as_it_was_rehearsed(
    tablet: Machine, gestures: list[Gesture], pictures: Path
) -> None:
    assert len(gestures) > 80
    assert [gesture.stop for gesture in gestures].count(SWIPED) == 2, "there and back"
    for number, gesture in enumerate(gestures):
        make(tablet, gesture, pictures / f"visit-{number:03}-{gesture.stop}.png")
    assert tablet.property("NRestarts") == "0"


def test_staff_leave_the_kiosk_by_touch_and_a_touch_starts_it_again(
    tablet: Machine, gestures: list[Gesture], pictures: Path
) -> None:
    stops = [gesture.stop for gesture in gestures]
    await_picture(tablet, gestures[-1], pictures / "leaving-waiting.png")
    for gesture in gestures[stops.index(HELD) : stops.index(EXIT) + 1]:
        make(tablet, gesture, pictures / f"leaving-{gesture.stop}.png")
    tablet.tap(LEAVE)
    await_that(lambda: "The kiosk is off." in console(tablet), "the screen says so")
    tablet.picture(pictures / "left.png")
    assert tablet.property("ActiveState") == "inactive"
    assert "login:" not in console(tablet)
    start_by_touch(tablet, "The kiosk is off.")


def test_fingers_side_by_side_and_a_palm_do_nothing_and_the_next_finger_begins(
    tablet: Machine, gestures: list[Gesture], pictures: Path
) -> None:
    waiting = gestures[-1]
    begun = beginning(gestures)
    palm: Frame = dict(enumerate(PALM))
    tablet.tap(PALM[0], PALM[1])
    tablet.touch(palm, dict.fromkeys(palm), pause=TAP)
    await_picture(tablet, waiting, pictures / "fingers-waiting.png")
    make(tablet, begun, pictures / "fingers-begun.png")
    assert tablet.property("NRestarts") == "0"


def test_no_arrow_stands_in_the_middle_though_there_is_a_pointer(
    tablet: Machine, gestures: list[Gesture], pictures: Path
) -> None:
    assert "mouse" in tablet.command("cat", "/proc/bus/input/devices").lower()
    shown = beginning(gestures)
    seen = QImage(str(pictures / "fingers-begun.png"))
    assert difference(middle(seen), middle(shown.picture)) < shown.alike
