"""What the standalone program needs of Qt, worked out from what the kiosk imports."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import PySide6

ROOT: Final = Path(__file__).parent.parent
WINDOWS: Final = sys.platform == "win32"
PYSIDE: Final = Path(PySide6.__file__).parent
QT: Final = PYSIDE if WINDOWS else PYSIDE / "Qt"
QML: Final = QT / "qml"

Plugins = dict[str, frozenset[str]]

BUILT: Final = frozenset({"licences", "translations"})
"""Folders of resources/ that the build turns into what a running kiosk reads."""

ELSEWHERE: Final = frozenset({"monitoring"})
"""Folders of resources/ that no kiosk reads: they are for the clinic's Prometheus."""

PLUGINS_OF: Final[dict[str, Plugins]] = {
    "QtCore": {},
    "QtGui": {
        "platforms": frozenset({"qoffscreen", *(["qwindows"] if WINDOWS else ["qwayland", "qxcb"])})
    },
    "QtPrintSupport": {} if WINDOWS else {"printsupport": frozenset({"cupsprintersupport"})},
    "QtQml": {},
    "QtQuick": {}
    if WINDOWS
    else {
        "wayland-graphics-integration-client": frozenset({"qt-plugin-wayland-egl"}),
        "wayland-shell-integration": frozenset({"xdg-shell"}),
        "xcbglintegrations": frozenset({"qxcb-egl-integration", "qxcb-glx-integration"}),
    },
    "QtSvg": {},
    "QtTextToSpeech": {
        "texttospeech": frozenset(
            {"qtexttospeech_sapi" if WINDOWS else "qtexttospeech_speechd"},
        ),
    },
}
"""Qt's plugins that each Python module of Qt needs, by folder.

No input method: visitors type nothing, and Qt's on-screen keyboard is GPL only. Nothing of
`qmltooling`: those plugins let a debugger in.
"""

UNUSED: Final = (
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    "_curses",
    "concurrent.futures.process",  # work is done in threads
    "multiprocessing",
    "pdb",
    "pydoc",
    # Of Qt TextToSpeech's own modules, the library of Multimedia is linked and the rest is idle.
    "PySide6.QtConcurrent",
    "PySide6.QtDBus",
    "PySide6.QtMultimedia",
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
    "readline",
    "setuptools",
    "textstat",  # measures reading levels, for authors in a working copy
    "tkinter",
    "typing_extensions",  # for Python before 3.11
    "unittest",
)
"""Python modules that something reaches for but that a running kiosk never uses."""


def python_imports(folder: Path) -> set[str]:
    """Return the dotted names that the Python files of a package import, at any depth."""
    return {
        name
        for file in folder.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_bytes()))
        for name in _imported(node)
    }


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def qt_modules() -> set[str]:
    """Return the Python modules of Qt that the kiosk imports, such as `QtGui`."""
    names = python_imports(ROOT / "kiosk")
    return {name.split(".")[1] for name in names if name.startswith("PySide6.Qt")}


def plugins() -> Plugins:
    """Return every Qt plugin that ships, by folder.

    Raises:
        SystemExit: the kiosk imports a module of Qt of which PLUGINS_OF says nothing.
    """
    unknown = qt_modules() - PLUGINS_OF.keys()
    if unknown:
        raise SystemExit(
            f"release/prune.py: PLUGINS_OF does not say which plugins {', '.join(sorted(unknown))} "
            "needs. Add a line for it, an empty one if it needs none."
        )
    needed: Plugins = {}
    for module in qt_modules():
        for folder, names in PLUGINS_OF[module].items():
            needed[folder] = needed.get(folder, frozenset()) | names
    return needed


def qml_imports() -> set[str]:
    """Return the QML modules that the files in `ui/` name, our own among them."""
    pattern = re.compile(r"^import ([A-Z][\w.]*)", re.MULTILINE)
    files = (ROOT / "ui").rglob("*.qml")
    return {name for file in files for name in pattern.findall(file.read_text(encoding="utf-8"))}


def qml_folders() -> set[Path]:
    """Return the folders of the Qt QML modules that `ui/` imports and that those import.

    Raises:
        FileNotFoundError: the wheel's import scanner is not there.
    """
    scanner = shutil.which("pyside6-qmlimportscanner", path=str(Path(sys.executable).parent))
    if scanner is None:
        raise FileNotFoundError("pyside6-qmlimportscanner is not in .venv. Run make setup.")
    command = [scanner, "-rootPath", str(ROOT / "ui"), "-importPath", str(QML)]
    modules = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    folders = {Path(module["path"]).absolute() for module in modules if "path" in module}
    return {folder for folder in folders if folder.is_relative_to(QML)}


def folders() -> list[Path]:
    """Return the folders of resources that ship as they are."""
    every = sorted((ROOT / "resources").iterdir())
    return [folder for folder in every if folder.is_dir() and folder.name not in BUILT | ELSEWHERE]
