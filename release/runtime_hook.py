"""What the standalone program does first: a hook of PyInstaller would load all of Qt for Python."""

import gc
from contextlib import suppress

from kiosk.platform.qt_imports import load_qt

gc.disable()  # kiosk/__main__.py turns it on again
with suppress(ImportError):  # which is told of where Qt is needed
    load_qt("PySide6.QtCore")
