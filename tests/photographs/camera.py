"""A simulated photograph of a code on a tablet: what a phone's camera makes of it in one picture.

The model, in the order of what happens to the light:

- A pinhole whose long side sees `FIELD` degrees, aimed at the code but for `AIM` of its side, and
  turned in the hand by up to `TURN` degrees. The code is tilted toward a side, or a corner.
- The screen's white fills between `DIMMEST` and `BRIGHTEST` of what the sensor takes, its black is
  not quite black, and the picture darkens toward one side by `FALL_OFF`.
- Glare: a lamp's soft bright reflection somewhere on the code.
- Blur of lens, focus and sensor (Gauss), and a hand that moves meanwhile (a line).
- Noise that grows with the light, on a floor that is the sensor's own. Then JPEG.

Left out: the screen's own subpixels, a rolling shutter, and what a phone does to sharpen a picture.
"""

import math
from typing import Final

import cv2
import numpy as np
from msgspec import Struct
from numpy.random import Generator
from numpy.typing import NDArray

from kiosk.takeaway.qr_code import Rows

Picture = NDArray[np.uint8]
Light = NDArray[np.float32]
Places = NDArray[np.float64]

FIELD: Final = 67.0
AIM: Final = 0.08
TURN: Final = 8.0
DIMMEST: Final = 0.55
BRIGHTEST: Final = 0.95
BLACK: Final = 0.08
FALL_OFF: Final = 0.15

GLARE: Final = (0.1, 0.35)
GLARE_WIDTH: Final = (0.05, 0.15)
"""How bright it is at the most, of what the sensor takes, and how wide, of the picture."""

AROUND: Final = 1.3
"""How much of the picture is kept, in sides of the code: a reader looks for the code in it."""

CARD: Final = 210
"""The grey around the code's quiet zone."""

FINE: Final = 2
"""Points across that are reckoned for each pixel and then averaged, as a sensor does."""


class Camera(Struct, frozen=True):
    """A phone's camera.

    Attributes:
        name: what it is.
        across: pixels of the long side of the picture in which it looks for codes.
        blur: pixels of the blur of lens, focus and sensor (standard deviation), least and most.
        shake: pixels that the hand moves in one picture, at the most.
        noise: standard deviation of the noise where half the light arrives, in parts of all light.
        quality: of the JPEG, from 0 to 100.
    """

    name: str
    across: int
    blur: tuple[float, float]
    shake: float
    noise: float
    quality: int


CAMERAS: Final = (
    Camera("12 megapixels", 4032, blur=(0.8, 2.0), shake=3.0, noise=0.02, quality=85),
    Camera("cheap phone", 1920, blur=(0.6, 1.1), shake=1.0, noise=0.04, quality=75),
)
"""The second is the preview in which a cheap phone looks for codes, not its best photograph."""


class Shot(Struct, frozen=True):
    """From where a photograph is taken.

    Attributes:
        distance: millimetres to the code.
        tilt: degrees that it is tilted.
        cornerwise: whether toward a corner, and not toward a side.
    """

    distance: float
    tilt: float
    cornerwise: bool = False


def photograph(rows: Rows, module: float, camera: Camera, shot: Shot, seed: int) -> Picture:
    """Return a photograph of a code, cut to what is around it.

    Args:
        rows: the code with its quiet zone.
        module: millimetres that a module of it is wide.
        camera: what takes it.
        shot: from where.
        seed: what chance makes of it: the same seed makes the same picture.
    """
    chance = np.random.default_rng(seed)
    light = _lit(_projected(rows, module, camera, shot, chance), chance)
    light = cv2.GaussianBlur(light, (0, 0), chance.uniform(*camera.blur)).astype(np.float32)
    light = _shaken(light, chance.uniform(0, camera.shake), chance.uniform(0, math.pi))
    grain = chance.normal(0, camera.noise, light.shape)
    seen = np.clip((light + grain * np.sqrt(0.25 + 1.5 * light)) * 255, 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", seen, [cv2.IMWRITE_JPEG_QUALITY, camera.quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)


def _projected(rows: Rows, module: float, camera: Camera, shot: Shot, chance: Generator) -> Light:
    """Return what the pinhole throws on the sensor, from 0 to 1."""
    focal = camera.across / 2 / math.tan(math.radians(FIELD / 2))
    side = focal * len(rows) * module / shot.distance
    size = math.ceil(side * AROUND)
    corners = _corners(len(rows) * module, shot, chance)
    places = focal * corners[:, :2] / corners[:, 2:]
    places += chance.uniform(-AIM, AIM, 2) * side + size / 2
    flat = np.where(np.array(rows), 0, 255).astype(np.uint8)
    large = math.ceil(side * FINE / len(rows))
    flat = np.kron(flat, np.ones((large, large), np.uint8))
    ends = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32) * len(flat)
    turn = cv2.getPerspectiveTransform(ends, (places * FINE).astype(np.float32))
    fine = cv2.warpPerspective(flat, turn, (size * FINE, size * FINE), borderValue=CARD)
    shrunk = cv2.resize(fine, (size, size), interpolation=cv2.INTER_AREA)
    return np.asarray(shrunk / 255, np.float32)


def _corners(side: float, shot: Shot, chance: Generator) -> Places:
    """Return where the corners of the code are, in millimetres from the pinhole."""
    turn = math.radians(chance.uniform(-TURN, TURN))
    tilt = math.radians(shot.tilt) * chance.choice((-1, 1))
    flat = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * side / 2
    if shot.cornerwise:
        flat = flat @ np.array([(1, 1), (-1, 1)]) / math.sqrt(2)
        turn -= math.pi / 4
    upright = chance.choice((False, True))
    across, along = (flat[:, 1], flat[:, 0]) if upright else (flat[:, 0], flat[:, 1])
    near, deep = along * math.cos(tilt), shot.distance + along * math.sin(tilt)
    right, down = (near, across) if upright else (across, near)
    cos, sin = math.cos(turn), math.sin(turn)
    return np.stack((right * cos - down * sin, right * sin + down * cos, deep), axis=1)


def _lit(shown: Light, chance: Generator) -> Light:
    """Return the light of a screen, unevenly bright, with a lamp in it."""
    size = len(shown)
    down, right = np.mgrid[0:size, 0:size].astype(np.float32) / size - 0.5
    way = chance.uniform(0, 2 * math.pi)
    dark = 1 - FALL_OFF * (0.5 + right * math.cos(way) + down * math.sin(way))
    (x, y), (wide, tall) = chance.uniform(-0.35, 0.35, 2), chance.uniform(*GLARE_WIDTH, 2)
    lamp = np.exp(-(((right - x) / wide) ** 2 + ((down - y) / tall) ** 2) / 2)
    screen = chance.uniform(DIMMEST, BRIGHTEST) * (BLACK + (1 - BLACK) * shown) * dark
    return np.asarray(screen + chance.uniform(*GLARE) * lamp, np.float32)


def _shaken(light: Light, length: float, way: float) -> Light:
    """Return the mean of the picture along a line of so many pixels."""
    steps = max(2, math.ceil(length * 2))
    total = np.zeros_like(light)
    for along in np.linspace(-length / 2, length / 2, steps):
        move = np.array([[1, 0, along * math.cos(way)], [0, 1, along * math.sin(way)]])
        total += cv2.warpAffine(light, move, light.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(total / steps, np.float32)
