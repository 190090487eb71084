"""The Qt environment variables that the kiosk accepts: those below and no others.

Qt reads far over a hundred. They load plugins and QML from other folders, open a debugger's port,
log what is on the screen, or change how it looks.
"""

import re
from collections.abc import MutableMapping
from typing import Final

QT: Final = re.compile(r"(QT|QML2?|QSG|QV4|QMLSCENE|QSB|PYSIDE6?|SBK)_?\w*\Z", re.IGNORECASE)
"""Whatever Qt and its Python side take for theirs."""

ALLOWED: Final = {
    # Where to draw. The compositor or the desktop knows, and nobody else. Bare names only: what
    # follows a colon would set the platform's own options, a port to watch the screen among them.
    "QT_QPA_PLATFORM": re.compile(r"(wayland|xcb|windows|offscreen|minimal)\Z"),
    # Without a graphics card, and the kiosk itself when it starts again without one.
    "QT_QUICK_BACKEND": re.compile(r"software\Z"),
    # How large a pixel is: `kiosk doctor` names the number for a screen of small pixels.
    "QT_SCALE_FACTOR": re.compile(r"[1-4](\.\d{1,2})?\Z"),
    # OpenGL over X11 that a driver needs otherwise.
    "QT_XCB_GL_INTEGRATION": re.compile(r"(xcb_egl|xcb_glx|none)\Z"),
    # A screen reader or a switch that the tablet's own assistance starts. It hears what is shown.
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": re.compile(r"1\Z"),
}
"""The variables that are taken, and the values that each may have."""


def clean(environment: MutableMapping[str, str]) -> tuple[str, ...]:
    """Remove every Qt variable that is not allowed; return their names in order.

    Call it before Qt is loaded.
    """
    refused = sorted(name for name, value in environment.items() if _refused(name, value))
    for name in refused:
        del environment[name]
    return tuple(refused)


def _refused(name: str, value: str) -> bool:
    if not QT.match(name):
        return False
    allowed = ALLOWED.get(name)
    return allowed is None or not allowed.match(value)
