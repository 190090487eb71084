"""The attract screen causes no burn-in: nothing stays at the same place for hours."""

from collections.abc import Callable
from typing import Final

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area

SIZES: Final = [LANDSCAPE, UPRIGHT, (1024, 768)]

HOURS: Final = range(0, 8 * 3600, 1470)
"""Seconds at which pictures are taken, over a working day, at no multiple of any period."""

SECOND: Final = 0.2
"""Change of the animation's phase per second, in radians."""

STANDS_OUT: Final = 40
"""The channel difference from the background, of 255, above which an item could burn in."""


def at(patient: Patient, seconds: float) -> QQuickItem:
    """Set the attract screen to its state after a number of seconds; return it."""
    screen = patient.shown("attract")
    screen.setProperty("phase", seconds * SECOND)
    patient.driver.settle()
    return screen


def stands_out(patient: Patient) -> NDArray[np.bool_]:
    """Return the mask of pixels that differ from the background."""
    picture = patient.kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint8)
    pixels = pixels.reshape(picture.height(), picture.width(), 4)[:, :, :3].astype(np.int16)
    differs: NDArray[np.bool_] = np.abs(pixels - pixels[2, 2]).max(axis=2) > STANDS_OUT
    return differs


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_stands_out_at_one_place_for_hours(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    stays = stands_out(patient)
    assert stays.any()
    for seconds in HOURS:
        at(patient, seconds)
        stays &= stands_out(patient)
    assert np.argwhere(stays).tolist() == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_whatever_has_moved_is_still_in_reach(kiosk: Callable[[Size], Patient], size: Size) -> None:
    patient = kiosk(size)
    names = [
        "begin.en",
        "begin.es",
        "quiet.comfort",
        "quiet.aloud",
        "quiet.help",
    ]
    for seconds in HOURS:
        at(patient, seconds)
        places = [area(patient.shown(name)) for name in names]
        window = patient.kiosk.window
        assert [
            name
            for name, place in zip(names, places, strict=True)
            if place.left() < 0
            or place.top() < 0
            or place.right() > window.width()
            or place.bottom() > window.height()
        ] == []
    patient.tap("quiet.help", "sheet.close", "begin.es")
    assert patient.visit.language == "es"
