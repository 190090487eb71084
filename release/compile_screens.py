"""Compiles the screens to byte code: build/ui, a copy of ui/ with a .qmlc beside each .qml.

Without it, a tablet whose profile is wiped or read-only would compile every screen at every start.
Qt 6.11 opens byte code with system calls, never from a Qt resource, so it ships as files. Byte code
does not contain the path of the folder it was compiled in.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from release.prune import PYSIDE, QML, QT, ROOT, WINDOWS

COMPILER: Final = PYSIDE / "qmlcachegen.exe" if WINDOWS else QT / "libexec" / "qmlcachegen"


def compile_screens(out: Path) -> Path:
    """Copy ui/ to a fresh folder and compile each screen there; return the folder.

    Raises:
        subprocess.CalledProcessError: a screen does not compile; the compiler prints why.
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
