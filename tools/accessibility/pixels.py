"""Contrast of rendered pixels as WCAG 2.2 defines it, and simulated color blindness.

The pixels of an item are found by comparing two pictures, one with the item and one without. So
each pixel of a letter is compared with its actual background, and antialiased pixels, which mix
both colors, are ignored.
"""

from hashlib import sha256
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

Picture = NDArray[np.uint8]
"""Rows of pixels in BGRX order, 0 to 255, where X is constant.

The four bytes per pixel of a window's image, so that each row is contiguous."""

Levels = NDArray[np.float64]

SEEN: Final = 6
"""The channel difference from which two pixels count as different."""

CORE: Final = 0.95
"""The share of the largest difference from which a pixel counts as fully the item's color."""

SHARE: Final = 0.12
"""The share of an item's pixels from which a color beneath them counts as a background."""

COLORS: Final = 0x00FFFFFF
"""Masks the color bits of a pixel read as one integer."""

_VALUES = np.arange(256) / 255
_LINEAR: Final[Levels] = np.where(
    _VALUES <= 0.04045, _VALUES / 12.92, ((_VALUES + 0.055) / 1.055) ** 2.4
)
"""The linear light of each sRGB channel value (IEC 61966-2-1)."""

_WEIGHTS: Final[Levels] = np.array([0.0722, 0.7152, 0.2126, 0.0])
"""The weight of each channel in relative luminance (WCAG 2.2)."""

_RED_FIRST: Final[dict[str, Levels]] = {
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
"""Simulation of protanopia, deuteranopia and tritanopia: the matrices for full severity of Machado,
Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113, in RGB order."""

EYES: Final[dict[str, Levels]] = {
    "no color": np.tile(_WEIGHTS[:3], (3, 1)),
    **{name: matrix[::-1, ::-1] for name, matrix in _RED_FIRST.items()},
}
"""The same in the channel order of a picture, and total color blindness."""


def picture_of(image: QImage) -> Picture:
    """Return the pixels of an image."""
    opaque = image.depth() == 32  # A window's image is opaque, whatever its format says.
    plain = image if opaque else image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(plain.constBits(), dtype=np.uint32)
    pixels = bits.reshape(plain.height(), plain.bytesPerLine() // 4).copy()
    return pixels.view(np.uint8).reshape(*pixels.shape, 4)


def part_of(picture: Picture, where: QRectF) -> Picture:
    """Return the pixels of an area, clipped to the picture."""
    box = where.toAlignedRect()
    top, left = max(box.top(), 0), max(box.left(), 0)
    return picture[top : max(box.bottom() + 1, 0), left : max(box.right() + 1, 0)]


def luminance(pixels: Picture) -> Levels:
    """Return the relative luminance of pixels, from 0 to 1."""
    light: Levels = _LINEAR[pixels] @ _WEIGHTS
    return light


def contrast(one: Levels, other: Levels) -> Levels:
    """Return the contrast ratio of luminances, from 1 to 21."""
    ratio: Levels = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return ratio


class Gauge:
    """Measures contrast, with a cache for identical pixels on identical backgrounds."""

    def __init__(self) -> None:
        self._known: dict[bytes, float | None] = {}

    def ink_contrast(self, present: Picture, absent: Picture) -> float | None:
        """Return the cached result of the function `ink_contrast`."""
        key = sha256(present.tobytes() + absent.tobytes()).digest()
        if key not in self._known:
            self._known[key] = ink_contrast(present, absent)
        return self._known[key]


def ink_contrast(present: Picture, absent: Picture) -> float | None:
    """Return the contrast of an item with its background, None if the item is invisible.

    Over several background colors, the lowest contrast counts.

    Args:
        present: part of a picture with the item.
        absent: the same part without it.
    """
    change = _change(present, absent)
    seen = change >= SEEN
    if not seen.any():
        return None
    ratios = []
    for ground in _grounds(absent, seen):
        core = ground & (change >= CORE * change[ground].max())
        pair = contrast(luminance(present[core]), luminance(absent[core]))
        ratios.append(float(np.median(pair)))
    return min(ratios, default=None)


def edge_contrast(present: Picture, absent: Picture) -> float | None:
    """Return the contrast of a control's outline, None if it has no outline.

    Args:
        present: a strip across the left edge of a control, from the outside in.
        absent: the same strip without the control's background.

    Pixels that have neither the color outside nor the color inside form the outline. It must stand
    out from the color outside.
    """
    change = _change(present, absent)
    drawn = change >= SEEN
    inside = present[:, -1:]
    outlined = drawn & (_change(present, inside) >= SEEN)
    if not outlined.any(axis=1).mean() > 0.5:
        return None
    beside = luminance(absent[:, :1])
    ratios = np.where(outlined, contrast(luminance(present), beside), 1.0).max(axis=1)
    return float(np.median(ratios))


def seen_by(eyes: Levels, pixels: Picture) -> Levels:
    """Return the luminance of pixels as seen with a color vision deficiency."""
    light = np.clip(_LINEAR[pixels[..., :3]] @ eyes.T, 0.0, 1.0)
    seen: Levels = light @ _WEIGHTS[:3]
    return seen


def shape_of(pixels: Picture, eyes: Levels) -> NDArray[np.bool_]:
    """Return an item's shape: the pixels whose luminance differs from that of the top left one."""
    light = seen_by(eyes, pixels)
    shape: NDArray[np.bool_] = contrast(light, light[:1, :1]) >= 1.5
    return shape


def differ(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """Return the share of pixels in which two shapes differ; 1 if their sizes differ."""
    if one.shape != other.shape:
        return 1.0
    return float(np.mean(one != other))


def _change(one: Picture, other: Picture) -> NDArray[np.int16]:
    """Return the largest channel difference of each pixel."""
    channels = np.abs(one[..., :3].astype(np.int16) - other[..., :3])
    blue, green, red = np.moveaxis(channels, 2, 0)
    greatest: NDArray[np.int16] = np.maximum(np.maximum(blue, green), red)
    return greatest


def _grounds(absent: Picture, seen: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """Return a mask for each background color that covers enough of an item's pixels."""
    packed = np.ascontiguousarray(absent).view(np.uint32)[..., 0] & COLORS
    colors, counts = np.unique(packed[seen], return_counts=True)
    large = colors[counts >= SHARE * counts.sum()]
    return [seen & (packed == color) for color in large]
