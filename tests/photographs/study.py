"""Measures how many photographs of a code each reader decodes, from typical positions."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from typing import Final

import cv2
from msgspec import Struct

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.page_layout import CODE_SIDE
from kiosk.takeaway.paper_strokes import MILLIMETRE
from kiosk.takeaway.qr_code import (
    AT_ARMS_LENGTH,
    IN_HAND,
    QrHandout,
    most_modules,
    qr_handout,
    useful_side,
)
from tests.photographs.camera import CAMERAS, Camera, Shot, photograph
from tests.photographs.readers import READERS, reads

TILTED: Final = 20
AT_40: Final = tuple(Shot(AT_ARMS_LENGTH, tilt) for tilt in (0, TILTED))
NEARER_AND_FARTHER: Final = tuple(Shot(far, tilt) for far in (250, 500) for tilt in (0, TILTED))
OF_PAPER: Final = tuple(Shot(far, tilt) for far in (250, 400, 500) for tilt in (0, TILTED))
CORNERWISE: Final = (Shot(AT_ARMS_LENGTH, TILTED, cornerwise=True),)

PIXEL: Final = 0.17
ROOM: Final = 720
"""A 10.1-inch tablet of 1280 x 800 pixels: pixel size in millimetres, and room in pixels."""

PHOTOGRAPHS: Final = 100
FEWER: Final = 20
FEWEST: Final = 10
"""The number of photographs from arm's length, from elsewhere, and of paper."""


class DrawnCode(Struct, frozen=True):
    """A code as drawn or printed; `module` is the width of a module in millimetres."""

    code: QrHandout
    module: float

    @property
    def modules(self) -> int:
        """Modules per side, without the quiet zone."""
        return len(self.code.rows) - 8


class Rate(Struct, frozen=True):
    """How many of the photographs from one position each reader decoded."""

    camera: Camera
    shot: Shot
    photographs: int
    right: dict[str, int]


def drawn(page: Handout) -> DrawnCode:
    """Return the code of a page as shown on a 10.1-inch tablet."""
    side = useful_side(ROOM, PIXEL, AT_ARMS_LENGTH)
    code = qr_handout(page, most_modules(side, PIXEL, AT_ARMS_LENGTH))
    return DrawnCode(code, side // len(code.rows) * PIXEL)


def printed(page: Handout) -> DrawnCode:
    """Return the code of a page as printed on paper."""
    side = CODE_SIDE / MILLIMETRE
    code = qr_handout(page, most_modules(side * 100, 1 / 100, IN_HAND))
    return DrawnCode(code, side / len(code.rows))


def rates(
    code: DrawnCode,
    shots: Sequence[Shot],
    count: int,
    seed: int,
) -> Iterator[Rate]:
    """Yield the rate for each camera and position.

    The photographs of a row use consecutive seeds starting at `seed`.
    """
    with ProcessPoolExecutor(initializer=_quiet) as pool:
        for camera, shot in product(CAMERAS, shots):
            read = partial(read_one, code, camera, shot)
            told = list(pool.map(read, range(seed, seed + count)))
            right = {name: sum(name in one for one in told) for name in READERS}
            yield Rate(camera, shot, count, right)


def read_one(code: DrawnCode, camera: Camera, shot: Shot, seed: int) -> frozenset[str]:
    """Return the readers that decode one photograph correctly."""
    picture, text = photograph(code.code.rows, code.module, camera, shot, seed), code.code.text
    readers = READERS.items()
    return frozenset(name for name, read in readers if reads(read, picture, text))


def _quiet() -> None:
    """Silence OpenCV's messages and limit it to one thread per process."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    cv2.setNumThreads(1)
