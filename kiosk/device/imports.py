"""Imports as Python makes them, also once Qt is loaded.

Qt for Python puts a hook before every import that follows its own, for `from __feature__ import`.
The hook looks for the source of each module that is loaded, which took a twentieth of a start.
Nothing here uses that feature.
"""

import builtins
from importlib import import_module


def load_qt() -> None:
    """Load Qt and take its hook out again: Qt keeps what was there before under another name.

    Raises:
        ImportError: a system library is missing.
    """
    import_module("PySide6.QtQuick")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
