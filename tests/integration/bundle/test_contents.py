"""The contents of the standalone program."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from kiosk.content.help_lines import HelpLines
from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_cache import NAME, read_cache
from kiosk.startup import built_in_pack
from release import prune
from tests.integration.bundle.sandbox import PROGRAM

INSIDE: Final = PROGRAM / "_internal"

NEVER: Final = (
    "pdb",
    "bdb",
    "pytest",
    "unittest",
    "doctest",
    "tests",
    "tools",
    "release",
    "PyInstaller",
)
"""Python modules that are only needed for development."""


def modules() -> set[str]:
    """Return the names of the Python modules in the program."""
    viewer = str(Path(sys.executable).with_name("pyi-archive_viewer"))
    command = [viewer, "--list", "--brief", "--recursive", str(PROGRAM / "kiosk")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(re.findall(r"[\w.]+", done.stdout))


def test_no_debugger_no_tests_and_no_tools_are_in_it() -> None:
    found = modules()
    assert "kiosk.app" in found
    assert not [name for name in found if name.partition(".")[0] in NEVER or name in NEVER]
    assert not [name for name in found if name.startswith(("tools.", "release."))]


def test_the_plugins_are_those_that_are_needed_and_no_others() -> None:
    folder = INSIDE / "PySide6" / "Qt" / "plugins"
    there = {file.parent.name: set[str]() for file in folder.rglob("*.so")}
    for file in folder.rglob("*.so"):
        there[file.parent.name].add(file.stem.removeprefix("lib"))
    assert there == {name: set(plugins) for name, plugins in prune.plugins().items()}


def test_nothing_that_is_gpl_only_is_in_it() -> None:
    names = [path.name for path in PROGRAM.rglob("*")]
    for gpl_only in ("VirtualKeyboard", "Charts", "DataVisualization", "WebEngine", "readline"):
        assert not [name for name in names if gpl_only.casefold() in name.casefold()]


def test_the_libraries_of_qt_can_be_replaced() -> None:
    libraries = sorted((INSIDE / "PySide6" / "Qt" / "lib").glob("libQt6*.so.6"))
    assert len(libraries) > 10
    for library in libraries:
        wheels = prune.QT / "lib" / library.name
        assert library.read_bytes() == wheels.read_bytes(), "not the unchanged file of the wheel"


def test_the_licences_are_in_it() -> None:
    folder = INSIDE / "resources" / "licences"
    names = {file.stem for file in folder.glob("*.txt")}
    assert names >= {"Notices", "LGPL-3.0", "GPL-3.0", "Python", "This kiosk"}


def test_the_built_in_content_is_in_it_packed_as_it_is_in_the_folder_beside() -> None:
    pack = INSIDE / built_in_pack().relative_to(prune.ROOT)
    assert read_cache(pack, Pack) == load_pack(pack)
    numbers = read_cache(INSIDE / "resources" / "help", dict[str, HelpLines])
    assert numbers is not None
    assert {"us"} <= numbers.keys()


def test_what_the_kiosk_reads_is_in_it() -> None:
    for folder in prune.folders():
        there = {path.name for path in (INSIDE / "resources" / folder.name).iterdir()}
        assert there - {NAME} == {path.name for path in folder.iterdir()}
    screens = {file.relative_to(prune.ROOT) for file in (prune.ROOT / "ui").rglob("*.qml")}
    assert all((INSIDE / screen).with_suffix(".qmlc").exists() for screen in screens)


def test_the_interfaces_words_are_in_it() -> None:
    compiled = {file.name for file in (prune.ROOT / "build" / "translations").glob("*.qm")}
    assert {file.name for file in (INSIDE / "translations").glob("*.qm")} == compiled


def test_it_names_its_version_without_a_display() -> None:
    starter = str(PROGRAM / "kiosk")
    done = subprocess.run([starter, "--version"], env={}, stdout=subprocess.PIPE, check=True)
    assert done.stdout.startswith(b"kiosk ")


def test_its_help_says_what_it_is_for() -> None:
    starter = str(PROGRAM / "kiosk")
    done = subprocess.run([starter, "--help"], env={}, stdout=subprocess.PIPE, check=True)
    assert b"look after a tablet" in done.stdout


def test_no_library_looks_outside_the_program_for_others() -> None:
    for library in INSIDE.rglob("*.so*"):
        command = ["/usr/bin/objdump", "--private-headers", str(library)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        paths = re.findall(r"R(?:UN)?PATH +(\S+)", done.stdout)
        assert all(part.startswith("$ORIGIN") for path in paths for part in path.split(":"))
