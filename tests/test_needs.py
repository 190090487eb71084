"""Each make target sets up every library and program that it needs."""

import ast
import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk.platform.packages import listed
from release import prune
from release.debian_deps import named_by
from release.prune import PYSIDE, QT, ROOT

WHEELS = PYSIDE.parent

ON_EVERY_DEBIAN = re.compile(
    r"(ld-linux-[\w-]+|lib(c|dl|gcc_s|m|pthread|resolv|rt|stdc\+\+|util|z))\.so\.\d+"
)
"""Libraries of Debian's essential packages: of libc6, libgcc-s1, libstdc++6 and zlib1g."""

TOOLS = ("lrelease", "lupdate", "qmlformat", "qmllint")
"""Programs of the PySide wheel that `make lint` and `make words` run."""

FULL_PATH = re.compile(r"(?:/usr/(?:s?bin|libexec)/|--use-compress-program=)([\w-]+)(?: .*)?")
"""Matches how a program is started: by its full path, or by tar."""

NAMING = {"program", "_tool", "which"}
"""Functions that look up a program by name."""

THERE = {
    *("cp", "dpkg", "dpkg-deb", "dpkg-query", "make", "mount", "nsenter", "rm", "sh", "systemctl"),
    "umount",
}
"""Programs that are part of every Debian or are prerequisites in the README."""

IN_THE_WHEELS = {"lrelease", "lupdate"}

DONE_WITHOUT = {"chromium"}
"""An optional browser that benchmarks compare the kiosk with."""


def groups_of(command: str, *given: str) -> list[frozenset[str]]:
    """Return the groups of each set-up call that a make target makes, in order."""
    told = subprocess.run(
        ["/usr/bin/make", "--dry-run", "--no-print-directory", "-C", ROOT, command, *given],
        env={"PATH": os.environ["PATH"]},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [
        frozenset({"always", *(word.removeprefix("wish:") for word in line.split()[1:])})
        for line in told.stdout.splitlines()
        if line.startswith("tools/setup/setup.sh")
    ]


def brought(groups: Iterable[str]) -> set[str]:
    """Return the libraries and programs that the packages of some groups install."""
    return {one for package in listed() if package.groups & set(groups) for one in package.used}


@cache
def wheel_libraries() -> dict[str, Path]:
    return {path.name: path for path in WHEELS.rglob("*.so*") if path.is_file()}


def system_libraries(starts: Iterable[Path]) -> set[str]:
    """Return the system libraries that files of the wheels link, directly or not."""
    waiting, seen, found = list(starts), set[Path](), set[str]()
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        for name in named_by(str(file)):
            if name in wheel_libraries():
                waiting.append(wheel_libraries()[name])
            else:
                found.add(name)
    return {name for name in found if not ON_EVERY_DEBIAN.fullmatch(name)}


def qt_of(*folders: str) -> list[Path]:
    """Return the libraries of the Qt modules that the Python files of some folders import."""
    names = {name for folder in folders for name in prune.python_imports(ROOT / folder)}
    modules = {name.split(".")[1] for name in names if name.startswith("PySide6.Qt")}
    return [PYSIDE / f"{module}.abi3.so" for module in modules]


def plugins(*, with_window: bool) -> Iterator[Path]:
    """Return the plugins that the kiosk loads, with or without those for a display."""
    for folder, names in prune.plugins().items():
        for name in names:
            if with_window or name == "qoffscreen":
                yield QT / "plugins" / folder / f"lib{name}.so"


def screens() -> Iterator[Path]:
    for folder in prune.qml_folders():
        yield from folder.glob("*.so")


def other_wheels() -> Iterator[Path]:
    """Yield the libraries of all wheels but Qt's; most are loaded, and none is large."""
    for path in wheel_libraries().values():
        if not path.is_relative_to(PYSIDE) and "grimp" not in path.parts:
            yield path


def test_a_run_without_a_display_has_every_library_that_it_loads() -> None:
    starts = [*qt_of("kiosk"), *plugins(with_window=False), *screens()]
    (groups,) = groups_of("run")
    assert groups == {"always"}
    assert system_libraries(starts) <= brought(groups)


def test_a_run_in_a_window_has_every_library_that_it_loads() -> None:
    starts = [*qt_of("kiosk"), *plugins(with_window=True), *screens()]
    (groups,) = groups_of("run", "DISPLAY=:0")
    assert system_libraries(starts) <= brought(groups)


def test_the_tests_have_every_library_that_they_load() -> None:
    starts = [*qt_of("kiosk", "tests"), *plugins(with_window=True), *screens(), *other_wheels()]
    assert system_libraries(starts) <= brought(groups_of("test")[0])


def test_the_checks_have_every_library_that_they_load() -> None:
    tools = [PYSIDE / name for name in TOOLS] + list((QT / "libexec").glob("qml*"))
    assert system_libraries([*tools, *other_wheels()]) <= brought(groups_of("lint")[0])


def test_a_library_that_is_forgotten_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    every = listed()
    rest = [package for package in every if package.name != "libxcb-icccm4"]
    monkeypatch.setattr("tests.test_needs.listed", lambda: rest)
    lacking = system_libraries(plugins(with_window=True)) - brought(groups_of("test")[0])
    assert lacking == {"libxcb-icccm.so.4"}


@pytest.mark.parametrize(
    "command", ["audit", "bundle", "bundle-test", "package", "run", "test", "windows"]
)
def test_the_first_set_up_of_a_command_names_all_that_it_needs(command: str) -> None:
    first, *others = groups_of(command, "DISPLAY=:0")
    assert all(groups <= first for groups in others)


@pytest.mark.parametrize(
    ("command", "folders"),
    [
        ("test", ("tests", "tools/stress")),
        ("stress", ("tools/stress",)),
        ("bundle-test", ("tests/integration/bundle",)),
        ("package-test", ("tests/integration/package",)),
        ("image-test", ("tests/integration/image",)),
        ("fleet-test", ("tests/integration/fleet",)),
        ("windows-test", ("tests/integration/windows",)),
        ("bundle", ("release",)),
    ],
)
def test_a_command_sets_up_every_program_that_it_starts(
    command: str, folders: tuple[str, ...]
) -> None:
    built = {"bundle", "fleet", "image", "package", "windows"} if command == "test" else set()
    named = {
        name
        for folder in folders
        for file in (ROOT / folder).rglob("*.py")
        if not built.intersection(file.relative_to(ROOT).parts)
        for name in programs_in(file)
    }
    assert named - THERE - IN_THE_WHEELS - DONE_WITHOUT <= brought(groups_of(command)[0])


def programs_in(file: Path) -> Iterator[str]:
    """Yield the programs that a Python file looks up, or starts by their full path."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        match node:
            case ast.Call(
                func=ast.Name(id=finder) | ast.Attribute(attr=finder),
                args=[ast.Constant(value=str(name)), *_],
            ) if finder in NAMING:
                yield name
            case ast.Constant(value=str(text)) if found := FULL_PATH.fullmatch(text):
                yield found[1]


def test_no_package_is_listed_twice() -> None:
    names = [package.name for package in listed()]
    assert len(names) == len(set(names))
