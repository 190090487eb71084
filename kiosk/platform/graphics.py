"""Finds out who draws, by asking OpenGL for its name the way the compositor will use it.

That a device of a graphics card is there says nothing: a virtual screen without 3D has one, too.
"""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

import msgspec

from kiosk.values.graphics import Graphics

ROOT: Final = Path("/")

IN_SOFTWARE: Final = ("llvmpipe", "softpipe", "swrast", "software rasterizer")
"""What OpenGL calls itself where the processor plays the part of a graphics card, which is several
times the work of drawing without OpenGL. A virtual card may name its host's renderer, too."""

GBM_PLATFORM: Final = 0x31D7
OPENGL_ES: Final = 0x30A0
VERSION_2: Final = (ctypes.c_int32 * 3)(0x3098, 2, 0x3038)
RENDERER: Final = 0x1F01
"""Values of EGL_PLATFORM_GBM_KHR, EGL_OPENGL_ES_API, EGL_CONTEXT_CLIENT_VERSION, EGL_NONE and
GL_RENDERER in Khronos's headers."""


def main() -> int:
    """Say who draws, as JSON for programs and in a sentence for people; return the exit code.

    A driver may end this process. That too is an answer: it does not work.
    """
    graphics = examine()
    print(msgspec.json.encode(graphics).decode(), flush=True)
    print(graphics, file=sys.stderr)
    return 0


def examine(root: Path = ROOT) -> Graphics:
    """Return what is there to draw with on the screen that the compositor takes first."""
    card = first_card(root / "sys/class/drm")
    if card is None:
        return Graphics()
    name = renderer(root / node(card))
    return Graphics((card / "device/driver").resolve().name, name, is_card(name))


def is_card(name: str) -> bool:
    """Return whether what OpenGL calls itself is a graphics card."""
    return bool(name) and not any(software in name.lower() for software in IN_SOFTWARE)


def first_card(cards: Path) -> Path | None:
    """Return the card that a screen can be connected to; the one that the firmware used first."""
    shows = [card for card in sorted(cards.glob("card?")) if any(cards.glob(f"{card.name}-*"))]
    return min(shows, key=lambda card: not _booted_with(card), default=None)


def node(card: Path) -> str:
    """Return the device to draw with, below the top folder, the card's own where it has none."""
    drawing = sorted(folder.name for folder in card.glob("device/drm/renderD*"))
    return f"dev/dri/{drawing[0] if drawing else card.name}"


def renderer(device: Path) -> str:
    """Return what OpenGL calls itself on a device, empty where it cannot be used there."""
    os.environ["EGL_LOG_LEVEL"] = "fatal"  # that there is no card is an answer, not a fault
    try:
        gbm, egl = ctypes.CDLL("libgbm.so.1"), ctypes.CDLL("libEGL.so.1")
        opened = os.open(device, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return ""
    pointer = ctypes.c_void_p
    for function in (gbm.gbm_create_device, egl.eglGetPlatformDisplay, egl.eglCreateContext):
        function.restype = pointer
    memory = pointer(gbm.gbm_create_device(opened))
    display = pointer(egl.eglGetPlatformDisplay(GBM_PLATFORM, memory, None))
    if not (egl.eglInitialize(display, None, None) and egl.eglBindAPI(OPENGL_ES)):
        return ""
    context = pointer(egl.eglCreateContext(display, None, None, VERSION_2))
    if not egl.eglMakeCurrent(display, None, None, context):
        return ""
    egl.eglGetProcAddress.restype = pointer
    address = egl.eglGetProcAddress(b"glGetString")
    name = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_uint)(address)(RENDERER)
    return name.decode(errors="replace") if name else ""


def _booted_with(card: Path) -> bool:
    try:
        return (card / "device/boot_vga").read_text().strip() == "1"
    except OSError:
        return False
