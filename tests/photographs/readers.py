"""Three independent QR code readers: zbar, zxing-cpp and OpenCV.

Each tries a photograph at several sizes, as scanner apps do from frame to frame: none of the three
reads every code at its original size.
"""

import subprocess
from collections.abc import Callable
from typing import Final

import cv2
import zxingcpp

from tests.photographs.camera import Picture
from tools.stress.services import program

Reader = Callable[[Picture], str]

SIZES: Final = (1, 0.5, 0.7, 1.25, 1.5, 1.75, 2, 2.5, 3)
LARGEST: Final = 1600
"""The largest side, in pixels, to which a photograph is enlarged."""


def reads(reader: Reader, picture: Picture, text: str) -> bool:
    """Return whether a reader finds exactly this text at any of the sizes."""
    possible = (size for size in SIZES if size <= 1 or size * len(picture) <= LARGEST)
    return any(reader(_scaled(picture, size)) == text for size in possible)


def zbar(picture: Picture) -> str:
    """Decode a picture with zbar."""
    _, data = cv2.imencode(".pgm", picture)
    command = [program("zbarimg"), "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "pgm:-"]
    read = subprocess.run(command, input=data.tobytes(), capture_output=True, check=False)
    return read.stdout.decode().removesuffix("\n")


def zxing(picture: Picture) -> str:
    """Decode a picture with zxing-cpp."""
    found = zxingcpp.read_barcodes(picture)
    return found[0].text if found else ""


def opencv(picture: Picture) -> str:
    """Decode a picture with OpenCV, which prints warnings about some damaged codes."""
    try:
        return cv2.QRCodeDetectorAruco().detectAndDecode(picture)[0]
    except (cv2.error, UnicodeDecodeError):
        return ""


READERS: Final[dict[str, Reader]] = {"zbar": zbar, "zxing-cpp": zxing, "OpenCV": opencv}


def _scaled(picture: Picture, size: float) -> Picture:
    if size == 1:
        return picture
    how = cv2.INTER_CUBIC if size > 1 else cv2.INTER_AREA
    return cv2.resize(picture, None, fx=size, fy=size, interpolation=how).astype(picture.dtype)
