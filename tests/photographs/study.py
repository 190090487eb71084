"""How many photographs of a code each reader gets right, from where people stand."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from typing import Final

import cv2
from msgspec import Struct

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.page_layout import CODE_SIDE, MILLIMETRE
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
"""A tablet of 10.1 inches and 1280 x 800 pixels: millimetres of a pixel, and pixels of room."""

PHOTOGRAPHS: Final = 100
FEWER: Final = 20
FEWEST: Final = 10
"""How many are taken from arm's length, from elsewhere, and of paper."""


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


def printed(page: Handout) -> DrawnCode:
    """Return the code of a page as the sheet of paper has it."""
    side = CODE_SIDE / MILLIMETRE
    code = qr_handout(page, most_modules(side * 100, 1 / 100, IN_HAND))
    return DrawnCode(code, side / len(code.rows))


def rates(
    code: DrawnCode,
    shots: Sequence[Shot],
    count: int,
    seed: int,
) -> Iterator[Rate]:
    """Yield how often each reader is right, with each camera and from each place.

    The photographs of a row have the seeds from `seed` on.
    """
    with ProcessPoolExecutor(initializer=_quiet) as pool:
        for camera, shot in product(CAMERAS, shots):
            read = partial(read_one, code, camera, shot)
            told = list(pool.map(read, range(seed, seed + count)))
            right = {name: sum(name in one for one in told) for name in READERS}
            yield Rate(camera, shot, count, right)


def read_one(code: DrawnCode, camera: Camera, shot: Shot, seed: int) -> frozenset[str]:
    """Return the readers that read one photograph right."""
    picture, text = photograph(code.code.rows, code.module, camera, shot, seed), code.code.text
    readers = READERS.items()
    return frozenset(name for name, read in readers if reads(read, picture, text))


def _quiet() -> None:
    """Have OpenCV not print what it thinks of a code, and use one core a process."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    cv2.setNumThreads(1)
