"""Contrast and shapes from pixels, compared with known values."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from tools.accessibility.pixels import (
    EYES,
    Gauge,
    Picture,
    contrast,
    differ,
    edge_contrast,
    ink_contrast,
    luminance,
    part_of,
    picture_of,
    seen_by,
    shape_of,
)

WHITE = QColor("white")


def plain(color: QColor | str, size: tuple[int, int] = (20, 10)) -> Picture:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return part_of(picture_of(image), QRectF(0, 0, *size))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#1D2830", "#FAF7F2", 14.05),
    ],
)
def test_contrast_is_as_wcag_defines_it(one: str, other: str, expected: float) -> None:
    ratio = contrast(luminance(plain(one)), luminance(plain(other)))
    assert ratio.max() == pytest.approx(expected, abs=0.03)
    assert ratio.min() == ratio.max()


def test_a_part_of_a_picture_ends_where_the_picture_does() -> None:
    whole = picture_of(QImage(20, 10, QImage.Format.Format_RGB32))
    assert part_of(whole, QRectF(-5, -5, 10, 10)).shape == (5, 5, 4)
    assert part_of(whole, QRectF(15, 5, 10, 10)).shape == (5, 5, 4)
    assert part_of(whole, QRectF(-9, -9, 3, 3)).size == 0


def test_the_soft_edge_of_a_letter_does_not_count() -> None:
    absent = plain(WHITE)
    present = absent.copy()
    present[2:8, 4:10] = 0x55
    present[2:8, 3] = 0xD0
    present[2:8, 10] = 0xD0
    assert ink_contrast(present, absent) == pytest.approx(7.46, abs=0.03)


def test_what_is_not_drawn_has_no_contrast() -> None:
    assert ink_contrast(plain(WHITE), plain(WHITE)) is None
    assert ink_contrast(plain(WHITE)[:0], plain(WHITE)[:0]) is None


def test_the_poorest_ground_counts_and_a_stray_pixel_does_not() -> None:
    absent = plain(WHITE)
    absent[:, :10] = 0x77
    present = absent.copy()
    present[4, :] = 0
    poorest = float(contrast(luminance(plain("#777777")), luminance(plain("black"))).max())
    assert ink_contrast(present, absent) == pytest.approx(poorest)
    absent[4, 0] = 0x11
    assert ink_contrast(present, absent) == pytest.approx(poorest)


def test_what_looks_the_same_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = []

    def measure(present: Picture, absent: Picture) -> float | None:
        measured.append(present)
        return ink_contrast(present, absent)

    monkeypatch.setattr("tools.accessibility.pixels.ink_contrast", measure)
    gauge, absent, present = Gauge(), plain(WHITE), plain("#777777")
    ratios = [gauge.ink_contrast(present, absent) for _time in range(3)]
    assert len(measured) == 1
    assert set(ratios) == {ink_contrast(present, absent)}
    assert gauge.ink_contrast(absent, present) == ratios[0]
    assert len(measured) == 2


def test_an_outline_is_neither_outside_nor_inside() -> None:
    outside = plain(WHITE)
    button = outside.copy()
    button[:, 5:] = 0xF0
    assert edge_contrast(button, outside) is None
    button[:, 5:7] = 0x77
    assert edge_contrast(button, outside) == pytest.approx(4.48, abs=0.03)
    assert edge_contrast(outside, outside) is None


def test_red_and_green_of_one_brightness_are_one_color_to_some_eyes() -> None:
    red, green = plain("#C8523C"), plain("#7E7A2B")
    apart = {
        name: float(contrast(seen_by(eyes, red), seen_by(eyes, green)).max())
        for name, eyes in EYES.items()
    }
    assert set(apart) == {"no color", "no red", "no green", "no blue"}
    assert apart["no color"] < 1.1
    assert apart["no red"] > apart["no color"]


def test_gray_is_gray_to_all_eyes() -> None:
    for eyes in EYES.values():
        assert seen_by(eyes, plain("#888888")).max() == pytest.approx(
            luminance(plain("#888888")).max(), abs=1e-3
        )


def test_shapes_differ_where_one_is_and_the_other_is_not() -> None:
    square, bar = plain(WHITE), plain(WHITE)
    square[2:8, 4:10] = 0
    bar[4:6, 2:18] = 0
    for eyes in EYES.values():
        one, other = shape_of(square, eyes), shape_of(bar, eyes)
        assert one.sum() == 36
        assert differ(one, other) == np.mean(one != other) > 0.2
        assert differ(one, one) == 0
        assert differ(one, other[:5]) == 1
