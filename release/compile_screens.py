"""Compiles the screens to byte code: build/ui, a copy of ui/ with a .qmlc beside each .qml.

A tablet whose profile is wiped, or may not be written, would compile every screen at every start.
Qt 6.11 opens byte code with the system's own calls, never from inside a Qt resource, so it ships as
files; it does not name the folder that it was made in.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from release.prune import PYSIDE, QML, QT, ROOT, WINDOWS

COMPILER: Final = PYSIDE / "qmlcachegen.exe" if WINDOWS else QT / "libexec" / "qmlcachegen"


def compile_screens(out: Path) -> Path:
    """Copy ui/ to a folder, made anew, compile each screen in it, and return the folder.

    Raises:
        subprocess.CalledProcessError: a screen does not compile; the compiler says why.
    """
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(ROOT / "ui", out)
    for file in sorted(out.rglob("*.qml")):
        subprocess.run(
            [COMPILER, "--only-bytecode", "-I", QML, "-o", f"{file}c", file],
            check=True,
        )
    for statistics in out.rglob("*.aotstats"):
        statistics.unlink()
    return out
