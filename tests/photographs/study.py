"""How many photographs of a code each reader gets right, from where people stand."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from typing import Final

import cv2
from msgspec import Struct

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.qr_code import (
    AT_ARMS_LENGTH,
    QrHandout,
    most_modules,
    qr_handout,
    useful_side,
)
from tests.photographs.camera import CAMERAS, Camera, Shot, photograph
from tests.photographs.readers import READERS, reads

TILTS: Final = (0, 20)
NEAR_AND_FAR: Final = (250, 500)
"""Millimetres from which it is measured besides arm's length, of which the most is asked."""

PIXEL: Final = 0.17
ROOM: Final = 720
"""A tablet of 10.1 inches and 1280 x 800 pixels: millimetres of a pixel, and pixels of room."""

PHOTOGRAPHS: Final = 100
FEWER: Final = 20
"""How many are taken from arm's length, and from nearer and farther away."""


class DrawnCode(Struct, frozen=True):
    """A code as the tablet draws it; `module` is how many millimetres one is wide."""

    code: QrHandout
    module: float

    @property
    def modules(self) -> int:
        """How many it has across, without the quiet zone."""
        return len(self.code.rows) - 8


class Rate(Struct, frozen=True):
    """Of so many photographs taken so, how many each reader got right."""

    camera: Camera
    shot: Shot
    photographs: int
    right: dict[str, int]


def drawn(page: Handout) -> DrawnCode:
    """Return the code of a page as a tablet of 10.1 inches shows it."""
    side = useful_side(ROOM, PIXEL, AT_ARMS_LENGTH)
    code = qr_handout(page, most_modules(side, PIXEL, AT_ARMS_LENGTH))
    return DrawnCode(code, side // len(code.rows) * PIXEL)


def rates(code: DrawnCode, distances: Sequence[int]) -> Iterator[Rate]:
    """Yield how often each reader is right, with each camera and from each place."""
    with ProcessPoolExecutor(initializer=_quiet) as pool:
        for camera, distance, tilt in product(CAMERAS, distances, TILTS):
            shot = Shot(distance, tilt)
            count = PHOTOGRAPHS if distance == AT_ARMS_LENGTH else FEWER
            told = list(pool.map(partial(read_one, code, camera, shot), range(count)))
            right = {name: sum(name in one for one in told) for name in READERS}
            yield Rate(camera, shot, count, right)


def read_one(code: DrawnCode, camera: Camera, shot: Shot, seed: int) -> frozenset[str]:
    """Return the readers that read one photograph right."""
    picture = photograph(code.code.rows, code.module, camera, shot, seed)
    readers = READERS.items()
    return frozenset(name for name, read in readers if reads(read, picture, code.code.text))


def _quiet() -> None:
    """Have OpenCV not print what it thinks of a code, and use one core a process."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    cv2.setNumThreads(1)
