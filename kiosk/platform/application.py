"""What an application of Qt is given before it draws a screen of the kiosk."""

import os

from PySide6.QtGui import QFont, QGuiApplication

from kiosk import paths
from kiosk.platform.fonts import load_fonts
from kiosk.values.typeface import FAMILY

READ_ONLY = "aot,qmlc-read"
"""What Qt may do with compiled screens: read them. Written when a screen is first opened, they
would tell on the disk when that was."""


def prepare(application: QGuiApplication) -> None:
    """Give an application the kiosk's name, fonts and environment, not the desktop's.

    Raises:
        FontError: a font cannot be read.
    """
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    os.environ["QML_DISK_CACHE"] = READ_ONLY
    # Qt would make an empty folder for it in the user's own cache.
    os.environ["QML_DISK_CACHE_PATH"] = str(paths.ui())
    # Qt would look for another form of every file for this system and language, thousands of times.
    os.environ["QT_NO_BUILTIN_SELECTORS"] = "1"
    # Qt would share each letter of moving text among threads, and wait for them: far slower.
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"
    application.setApplicationName("kiosk")
    application.setQuitOnLastWindowClosed(True)
    load_fonts(paths.resources() / "fonts")
    application.setFont(QFont(FAMILY))
