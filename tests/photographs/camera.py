"""Simulates a photograph that a phone takes of a QR code on a tablet.

The model, in the order of the light's path:

- A pinhole camera with a field of view of `FIELD` degrees along its long side, aimed at the code
  with an error of up to `AIM` of its side, and rotated by up to `TURN` degrees. The code is tilted
  toward a side or a corner.
- The screen's white is between `DIMMEST` and `BRIGHTEST` of the sensor's range, its black is not
  quite black, and brightness falls off toward one side by `FALL_OFF`.
- Glare: the soft bright reflection of a lamp somewhere on the code.
- Gaussian blur of lens, focus and sensor, and motion blur along a line.
- Shot noise on top of the sensor's noise floor. Then JPEG compression.

Not modelled: subpixels, a rolling shutter, and the phone's sharpening.
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
"""The glare's largest brightness, relative to the sensor's range, and width, to the picture's."""

AROUND: Final = 1.3
"""The side of the crop, in sides of the code: the reader has to find the code in it."""

CARD: Final = 210
"""The grey around the code's quiet zone."""

FINE: Final = 2
"""Samples per pixel in each direction, which are averaged as a sensor does."""


class Camera(Struct, frozen=True):
    """A phone's camera.

    Attributes:
        name: its name in the report.
        across: the long side, in pixels, of the pictures that it scans for codes.
        blur: smallest and largest standard deviation of the blur, in pixels.
        shake: the longest motion blur, in pixels.
        noise: standard deviation of the noise at half brightness, relative to full brightness.
        quality: the JPEG quality, from 0 to 100.
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
"""The second is the preview that a cheap phone scans for codes, not its full resolution."""


class Shot(Struct, frozen=True):
    """The position from which a photograph is taken.

    Attributes:
        distance: the distance to the code in millimetres.
        tilt: the tilt of the code in degrees.
        cornerwise: whether it is tilted toward a corner instead of a side.
    """

    distance: float
    tilt: float
    cornerwise: bool = False


def photograph(rows: Rows, module: float, camera: Camera, shot: Shot, seed: int) -> Picture:
    """Return a photograph of a code, cropped to its surroundings.

    Args:
        rows: the code with its quiet zone.
        module: the width of a module in millimetres.
        camera: the camera.
        shot: the position of the camera.
        seed: determines all random effects.
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
    """Return the projection on the sensor, from 0 to 1."""
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
    """Return the corners of the code, in millimetres from the pinhole."""
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
    """Return the light of an unevenly lit screen with glare."""
    size = len(shown)
    down, right = np.mgrid[0:size, 0:size].astype(np.float32) / size - 0.5
    way = chance.uniform(0, 2 * math.pi)
    dark = 1 - FALL_OFF * (0.5 + right * math.cos(way) + down * math.sin(way))
    (x, y), (wide, tall) = chance.uniform(-0.35, 0.35, 2), chance.uniform(*GLARE_WIDTH, 2)
    lamp = np.exp(-(((right - x) / wide) ** 2 + ((down - y) / tall) ** 2) / 2)
    screen = chance.uniform(DIMMEST, BRIGHTEST) * (BLACK + (1 - BLACK) * shown) * dark
    return np.asarray(screen + chance.uniform(*GLARE) * lamp, np.float32)


def _shaken(light: Light, length: float, way: float) -> Light:
    """Return the picture with motion blur: its mean along a line of `length` pixels."""
    steps = max(2, math.ceil(length * 2))
    total = np.zeros_like(light)
    for along in np.linspace(-length / 2, length / 2, steps):
        move = np.array([[1, 0, along * math.cos(way)], [0, 1, along * math.sin(way)]])
        total += cv2.warpAffine(light, move, light.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(total / steps, np.float32)
