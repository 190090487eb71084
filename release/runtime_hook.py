"""Runs first in the standalone program. Replaces PyInstaller's hook, which loads all of PySide."""

import gc
from contextlib import suppress

from kiosk.platform.qt_imports import load_qt

gc.disable()  # enabled again by kiosk/__main__.py
with suppress(ImportError):  # reported later, where Qt is needed
    load_qt("PySide6.QtCore")
