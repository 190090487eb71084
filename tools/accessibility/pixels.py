"""A picture's pixels as numbers: contrast as WCAG 2.2 defines it, and eyes that see fewer colors.

What a thing adds to a picture is found by taking the picture twice, with it and without it. So
every pixel of a letter is compared with what really lies beneath that letter, and the pixels of
its soft edge, which are partly of either color, are left aside.
"""

from hashlib import sha256
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

Picture = NDArray[np.uint8]
"""Rows of pixels, each blue, green, red and the same for all, 0 to 255.

Four numbers a pixel, as a window has them: so a row of it lies in one piece."""

Levels = NDArray[np.float64]

SEEN: Final = 6
"""From which difference of a channel on, two pixels are different."""

CORE: Final = 0.95
"""The part of the greatest difference from which on a pixel is wholly of a thing's color."""

SHARE: Final = 0.12
"""The part of a thing's pixels from which on a color beneath them is one of its grounds."""

COLORS: Final = 0x00FFFFFF
"""The part of a pixel that is color, read as one number."""

_VALUES = np.arange(256) / 255
_LINEAR: Final[Levels] = np.where(
    _VALUES <= 0.04045, _VALUES / 12.92, ((_VALUES + 0.055) / 1.055) ** 2.4
)
"""The light of each channel value (IEC 61966-2-1)."""

_WEIGHTS: Final[Levels] = np.array([0.0722, 0.7152, 0.2126, 0.0])
"""How bright each channel's light looks (WCAG 2.2, relative luminance)."""

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
"""How eyes that lack a kind of cone see light: the matrices for full severity of Machado,
Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113, red before green and blue."""

EYES: Final[dict[str, Levels]] = {
    "no color": np.tile(_WEIGHTS[:3], (3, 1)),
    **{name: matrix[::-1, ::-1] for name, matrix in _RED_FIRST.items()},
}
"""The same in the order of a picture, and eyes that see no color at all."""


def picture_of(image: QImage) -> Picture:
    """Return an image as numbers."""
    opaque = image.depth() == 32  # as what a window shows is, whatever its format says
    plain = image if opaque else image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(plain.constBits(), dtype=np.uint32)
    pixels = bits.reshape(plain.height(), plain.bytesPerLine() // 4).copy()
    return pixels.view(np.uint8).reshape(*pixels.shape, 4)


def part_of(picture: Picture, where: QRectF) -> Picture:
    """Return the pixels of a place, as far as it lies in the picture."""
    box = where.toAlignedRect()
    top, left = max(box.top(), 0), max(box.left(), 0)
    return picture[top : max(box.bottom() + 1, 0), left : max(box.right() + 1, 0)]


def luminance(pixels: Picture) -> Levels:
    """Return the relative luminance of pixels, 0 to 1."""
    light: Levels = _LINEAR[pixels] @ _WEIGHTS
    return light


def contrast(one: Levels, other: Levels) -> Levels:
    """Return the contrast of luminances, 1 to 21."""
    ratio: Levels = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return ratio


class Gauge:
    """Measures contrast, and what looks the same on the same ground only once."""

    def __init__(self) -> None:
        self._known: dict[bytes, float | None] = {}

    def ink_contrast(self, present: Picture, absent: Picture) -> float | None:
        """Return what the function of the same name does."""
        key = sha256(present.tobytes() + absent.tobytes()).digest()
        if key not in self._known:
            self._known[key] = ink_contrast(present, absent)
        return self._known[key]


def ink_contrast(present: Picture, absent: Picture) -> float | None:
    """Return the contrast of a thing with what lies beneath it, None where it cannot be seen.

    Args:
        present: a part of a picture with the thing.
        absent: the same part without it.

    Where a thing lies on more than one color, its poorest contrast counts.
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
    """Return the contrast of a control's outline, None where it has no outline.

    Args:
        present: a strip across the left edge of a control, from outside inward.
        absent: the same strip without the control's background.

    The outline is what is neither the color outside nor the color inside; it must stand out from
    what lies outside.
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
    """Return the luminance of pixels for eyes that see fewer colors."""
    light = np.clip(_LINEAR[pixels[..., :3]] @ eyes.T, 0.0, 1.0)
    seen: Levels = light @ _WEIGHTS[:3]
    return seen


def shape_of(pixels: Picture, eyes: Levels) -> NDArray[np.bool_]:
    """Return a thing's shape: where its luminance stands out from that of its upper left corner."""
    light = seen_by(eyes, pixels)
    shape: NDArray[np.bool_] = contrast(light, light[:1, :1]) >= 1.5
    return shape


def differ(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """Return the part of a place in which two shapes differ, 1 where their sizes do."""
    if one.shape != other.shape:
        return 1.0
    return float(np.mean(one != other))


def _change(one: Picture, other: Picture) -> NDArray[np.int16]:
    """Return the greatest difference of a channel, pixel by pixel."""
    channels = np.abs(one[..., :3].astype(np.int16) - other[..., :3])
    blue, green, red = np.moveaxis(channels, 2, 0)
    greatest: NDArray[np.int16] = np.maximum(np.maximum(blue, green), red)
    return greatest


def _grounds(absent: Picture, seen: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """Return where each color lies that a good part of a thing's pixels lie on."""
    packed = np.ascontiguousarray(absent).view(np.uint32)[..., 0] & COLORS
    colors, counts = np.unique(packed[seen], return_counts=True)
    large = colors[counts >= SHARE * counts.sum()]
    return [seen & (packed == color) for color in large]
