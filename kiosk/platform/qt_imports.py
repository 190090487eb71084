"""Imports of Qt that take no longer than a kiosk needs.

Qt for Python puts a hook before every import that follows its own, for `from __feature__ import`.
The hook looks for the source of each module that is loaded, which took a twentieth of a start.
Nothing here uses that feature. It also loads what writes its own type stubs, which took as long.
In the standalone program, where that is a file of its own, nothing is loaded in its place.
"""

import builtins
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

STUB_WRITER: Final = "shibokensupport.signature.lib.pyi_generator"


class WithoutStubWriter:
    """Has Python find an empty module in the place of what writes stubs, and nothing else."""

    def find_spec(self, name: str, *_where: object) -> ModuleSpec | None:
        """Return the empty module's place."""
        return ModuleSpec(name, cast("Loader", self)) if name == STUB_WRITER else None

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Leave it empty."""


def load_qt(part: str = "PySide6.QtQuick") -> None:
    """Load Qt and take its hook out again: Qt keeps what was there before under another name.

    Args:
        part: how much of it, with what that needs.

    Raises:
        ImportError: a system library is missing.
    """
    finder = WithoutStubWriter()
    sys.meta_path.insert(0, finder)
    try:
        import_module(part)
    finally:
        sys.meta_path.remove(finder)
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
