"""Determines which parts of Qt the standalone program needs, from what the kiosk imports."""

import ast
import json
import re
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
SCANNER: Final = PYSIDE / "qmlimportscanner.exe" if WINDOWS else QT / "libexec" / "qmlimportscanner"
BUILD: Final = ROOT / "build" / "windows" if WINDOWS else ROOT / "build"
"""The folder for build output."""

Plugins = dict[str, frozenset[str]]

BUILT: Final = frozenset({"licences", "translations"})
"""Folders of resources/ that the build compiles; the kiosk reads only the result."""

ELSEWHERE: Final = frozenset({"monitoring"})
"""Folders of resources/ that are for the clinic's Prometheus and not for the kiosk."""

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
"""The Qt plugins that each PySide module needs, by folder.

No input methods: patients type nothing, and Qt's on-screen keyboard is GPL only. Nothing from
`qmltooling`: those plugins accept debuggers.
"""

UNUSED: Final = (
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    "_curses",
    "_multibytecodec",
    "_pydecimal",  # For a Python without _decimal.
    "bz2",
    "concurrent.futures.process",  # The kiosk uses threads.
    "email.policy",
    "ftplib",
    "http.cookiejar",
    "importlib_metadata",  # For an older Python, as zipp is.
    "lazy_importer",
    "lzma",
    "multiprocessing",
    "pdb",
    "pickle",
    "platformdirs.android",
    "platformdirs.ios",
    "platformdirs.macos",
    "pprint",
    "pydoc",
    # Qt TextToSpeech links the Multimedia library; the rest of Multimedia is unused.
    "PySide6.QtConcurrent",
    "PySide6.QtDBus",
    "PySide6.QtMultimedia",
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
    "pyexpat",
    "readline",
    "setuptools",
    "statistics",
    "tarfile",
    "textstat",  # Measures reading levels, for authors only.
    "tkinter",
    "tracemalloc",
    "typing_extensions",  # For Python before 3.11.
    "unittest",
    "urllib3.contrib",
    "webbrowser",
    "zipp",
)
"""Python modules that some package imports but that a running kiosk never uses."""


def python_imports(folder: Path) -> set[str]:
    """Return the dotted names imported anywhere in the Python files of a package."""
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
    """Return the PySide modules that the kiosk imports, such as `QtGui`."""
    names = python_imports(ROOT / "kiosk")
    return {name.split(".")[1] for name in names if name.startswith("PySide6.Qt")}


def plugins() -> Plugins:
    """Return every Qt plugin that ships, by folder.

    Raises:
        SystemExit: the kiosk imports a PySide module that is missing from PLUGINS_OF.
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
    """Return the QML modules imported by the files in `ui/`, including the kiosk's own."""
    pattern = re.compile(r"^import ([A-Z][\w.]*)", re.MULTILINE)
    files = (ROOT / "ui").rglob("*.qml")
    return {name for file in files for name in pattern.findall(file.read_text(encoding="utf-8"))}


def qml_folders() -> set[Path]:
    """Return the folders of the Qt QML modules that `ui/` imports, directly or not."""
    command = [str(SCANNER), "-rootPath", str(ROOT / "ui"), "-importPath", str(QML)]
    modules = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    folders = {Path(module["path"]).absolute() for module in modules if "path" in module}
    return {folder for folder in folders if folder.is_relative_to(QML)}


def folders() -> list[Path]:
    """Return the folders of resources/ that ship unchanged."""
    every = sorted((ROOT / "resources").iterdir())
    return [folder for folder in every if folder.is_dir() and folder.name not in BUILT | ELSEWHERE]
