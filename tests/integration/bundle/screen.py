"""A virtual display, and pictures of it."""

import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.integration.bundle.sandbox import NOBODY

Size = tuple[int, int]

THUMBNAIL: Final = QSize(160, 100)
FAR: Final = 48
"""Grey levels, of 256, from which a pixel of a thumbnail counts as different."""

HEADER: Final = struct.Struct(">25I")
"""The header of an XWD file."""


@dataclass(frozen=True, slots=True)
class Display:
    """A virtual X display.

    Attributes:
        name: the value for `DISPLAY`.
        file: its framebuffer, in XWD format.
    """

    name: str
    file: Path

    def picture(self) -> QImage:
        """Return a screenshot."""
        data = self.file.read_bytes()
        head = HEADER.unpack_from(data)
        size, width, height, bytes_per_line, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = data[size + colours * 12 :]
        return QImage(pixels, width, height, bytes_per_line, QImage.Format.Format_RGB32).copy()

    def driver(self, *words: object) -> None:
        """Control the pointer by xdotool."""
        tool = shutil.which("xdotool")
        assert tool, "xdotool is not installed: make bundle-test"
        subprocess.run([tool, *map(str, words)], env={"DISPLAY": self.name}, check=True)


@contextmanager
def open_display(size: Size, folder: Path) -> Iterator[Display]:
    """Run a display of a size in pixels, with its framebuffer file in a folder."""
    server = shutil.which("Xvfb")
    assert server, "Xvfb is not installed: make bundle-test"
    reading, writing = os.pipe()
    shape = f"{size[0]}x{size[1]}x24"
    process = subprocess.Popen(
        [
            *(server, "-displayfd", str(writing), "-screen", "0", shape, "-fbdir", str(folder)),
            *("-nolisten", "tcp", "-ac", "-noreset"),
        ],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    try:
        yield Display(f":{number}", folder / "Xvfb_screen0")
    finally:
        process.terminate()
        process.wait()


def picture_of(sockets: Path) -> QImage:
    """Return a screenshot of a compositor, a null image until it is ready.

    Args:
        sockets: the folder of its socket.
    """
    tool = shutil.which("grim")
    assert tool, "grim is not installed: make bundle-test"
    where = {"XDG_RUNTIME_DIR": str(sockets), "WAYLAND_DISPLAY": "wayland-0"}
    done = subprocess.run([tool, "-"], env=where, capture_output=True, check=False)
    return QImage.fromData(done.stdout)


def difference(one: QImage, other: QImage) -> float:
    """Return the share of clearly different pixels of two pictures, from 0 to 1.

    A null image differs from any other.
    """
    if one.isNull() or other.isNull():
        return 1.0
    first, second = _thumbnail(one), _thumbnail(other)
    far = sum(abs(a - b) > FAR for a, b in zip(first, second, strict=True))
    return far / len(first)


def change(one: QImage, other: QImage) -> float:
    """Return by how many grey levels, of 256, two pictures differ on average."""
    first, second = _thumbnail(one), _thumbnail(other)
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


def give_away(folder: Path) -> Path:
    """Give a folder to the unprivileged user if running as root; return the folder."""
    folder.mkdir(mode=0o700)
    if os.getuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    return folder


def _thumbnail(picture: QImage) -> bytes:
    small = picture.scaled(
        THUMBNAIL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
