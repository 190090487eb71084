"""Icons are drawn in any colour and size, and an unknown name gives a null image."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.paths import pictures, resources
from kiosk.viewmodels.icons import DRAWN_IN, Icons

SQUARE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
<path fill="#000000" d="M0 0H16V32H0Z"/></svg>
"""
"""An SVG whose left half is filled."""

ICONS = resources() / "icons"
PICTURES = pictures()


@pytest.fixture
def icons(tmp_path: Path) -> Icons:
    (tmp_path / "half.svg").write_text(SQUARE, "utf-8")
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / "half.svg").write_text(SQUARE.replace("16V32H0", "32V16H0"), "utf-8")
    return Icons(tmp_path, pictures)


def asked(icons: Icons, wanted: str, side: int = 32) -> QImage:
    """Return an icon, checking that Qt is told its actual size."""
    told = QSize()
    image = icons.requestImage(wanted, told, QSize(side, side))
    assert image.isNull() or told == image.size()
    return image


@pytest.mark.parametrize("side", [1, 24, 32, 200])
def test_a_drawing_is_as_large_as_it_is_asked_for(icons: Icons, side: int) -> None:
    assert asked(icons, "half/ff0000", side).size() == QSize(side, side)


@pytest.mark.parametrize(
    ("requested", "side"), [(QSize(40, -1), 40), (QSize(0, 50), 50), (QSize(), 1), (QSize(0, 0), 1)]
)
def test_a_drawing_of_which_one_side_is_asked_for_is_square(
    icons: Icons, requested: QSize, side: int
) -> None:
    assert icons.requestImage("half/ff0000", QSize(), requested).size() == QSize(side, side)


@pytest.mark.parametrize("colour", ["ff0000", "0a7d5a", "ffffff", "000000"])
def test_a_drawing_has_the_colour_that_is_asked_for_on_nothing(icons: Icons, colour: str) -> None:
    image = asked(icons, f"half/{colour}")
    assert image.pixelColor(4, 16) == QColor(f"#{colour}")
    assert image.pixelColor(28, 16).alpha() == 0


@pytest.mark.parametrize("wanted", ["quarter/ff0000", "", "/ff0000", "HALF/ff0000"])
def test_a_drawing_that_there_is_not_is_null(icons: Icons, wanted: str) -> None:
    assert asked(icons, wanted).isNull()


def test_an_icon_and_a_picture_may_have_one_name(icons: Icons) -> None:
    below, right = (24, 24), (24, 8)
    assert asked(icons, "half/ff0000").pixelColor(*right).alpha() == 0
    assert asked(icons, "picture/half/ff0000").pixelColor(*right) == QColor("#ff0000")
    assert asked(icons, "picture/half/ff0000").pixelColor(*below).alpha() == 0


@pytest.mark.parametrize("file", sorted(PICTURES.glob("*.svg")), ids=lambda file: file.stem)
def test_each_picture_is_seen_in_one_colour_at_its_least_size(file: Path) -> None:
    image = asked(Icons(ICONS, PICTURES), f"picture/{file.stem}/0000ff", 32)
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    seen = [pixel for pixel in pixels if pixel.alpha() > 80]
    assert len(seen) > 30
    assert {(pixel.red(), pixel.green()) for pixel in seen} == {(0, 0)}


@pytest.mark.parametrize("file", sorted(ICONS.glob("*.svg")), ids=lambda file: file.stem)
def test_each_drawing_that_ships_is_seen_in_one_colour_and_no_other(file: Path) -> None:
    assert DRAWN_IN in file.read_bytes()
    image = asked(Icons(ICONS, PICTURES), f"{file.stem}/0000ff", 48)
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    seen = [pixel for pixel in pixels if pixel.alpha() > 200]
    assert len(seen) > 30
    assert {(pixel.red(), pixel.green(), pixel.blue()) for pixel in seen} == {(0, 0, 255)}
