"""Qt is loaded without the hook that looks for the source of every later module."""

import subprocess
import sys

import pytest

LOOKED_FOR = """
import inspect, sys
from kiosk.device.imports import load_qt
{load}
looked_for = []
inspect.getsource = lambda module: looked_for.append(module) or ""
import colorsys
print("PySide6.QtQuick" in sys.modules, bool(looked_for))
"""


@pytest.mark.parametrize(
    ("load", "looked_for"), [("import PySide6.QtQuick", "True"), ("load_qt()", "False")]
)
def test_no_source_is_looked_for_once_qt_is_loaded(load: str, looked_for: str) -> None:
    command = [sys.executable, "-c", LOOKED_FOR.format(load=load)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["True", looked_for]
