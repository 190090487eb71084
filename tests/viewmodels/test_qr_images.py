"""A QR code is drawn with one pixel per module, dark on light, with its quiet zone."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from kiosk.takeaway.qr_code import QUIET, qr_code
from kiosk.viewmodels.qr_images import QrImages

ADDRESS = "https://doi.org/10.1176/appi.ajp.2013.13030392"

DARK, LIGHT = QColor("black"), QColor("white")


@pytest.mark.parametrize("wanted", [ADDRESS, "a", "988lifeline.org"])
@pytest.mark.parametrize("requested", [QSize(), QSize(400, 400)])
def test_a_code_is_drawn_a_pixel_a_module(wanted: str, requested: QSize) -> None:
    told = QSize()
    image = QrImages().requestImage(wanted, told, requested)
    rows = qr_code(wanted)
    assert told == image.size() == QSize(len(rows), len(rows))
    for down, row in enumerate(rows):
        drawn = [image.pixelColor(across, down) for across in range(len(row))]
        assert drawn == [DARK if dark else LIGHT for dark in row]


def test_a_code_is_light_all_around() -> None:
    image = QrImages().requestImage(ADDRESS, QSize(), QSize())
    side = image.width()
    edge = [*range(QUIET), *range(side - QUIET, side)]
    assert {image.pixelColor(x, y).name() for x in edge for y in range(side)} == {"#ffffff"}
    assert {image.pixelColor(x, y).name() for x in range(side) for y in edge} == {"#ffffff"}
