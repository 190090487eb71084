"""PySide is loaded without the modules for its stub generator and `__feature__`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from release.unpack_shiboken import python_part

LOOKED_FOR = """
import inspect, sys
from kiosk.platform.qt_imports import load_qt
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


STUBS = """
import sys
from kiosk.platform.qt_imports import STUB_WRITER, load_qt
{load}
print(hasattr(sys.modules[STUB_WRITER], "generate_pyi"))
"""


@pytest.mark.parametrize(
    ("load", "there"), [("import PySide6.QtQuick", "True"), ("load_qt()", "False")]
)
def test_what_writes_stubs_is_not_loaded_where_it_ships_as_a_file(
    load: str, there: str, tmp_path: Path
) -> None:
    python_part(tmp_path)
    command = [sys.executable, "-c", STUBS.format(load=load)]
    around = os.environ | {"PYTHONPATH": str(tmp_path)}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=around)
    assert said.stdout.split() == [there]
