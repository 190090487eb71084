"""Selects which of the binaries collected by PyInstaller ship, and where in the program."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path, PurePath
from typing import Final

from release.prune import WINDOWS

Collected = tuple[str, str, str]
"""An entry of PyInstaller's lists: name in the program, source file, type code."""

Imports = Callable[[Path], Iterable[tuple[str, str | None]]]
"""Returns the libraries that a binary links: name and file, None if the file is not found."""

VC_RUNTIME: Final = re.compile(r"(concrt|msvcp|vccorlib|vcruntime)140(_\w+)?\.dll")
"""The Visual C++ runtime, which is not part of every Windows."""


def key(name: str | PurePath, *, windows: bool = WINDOWS) -> str:
    """Return the lookup key of a binary: its file name, in lower case on Windows."""
    last = PurePath(name).name
    return last.lower() if windows else last


def with_one_vc_runtime(collected: Iterable[Collected], qt: Path) -> list[Collected]:
    """Keep one copy of the Visual C++ runtime, beside Python's libraries, where all can load it.

    Python, Qt and Shiboken each bring a copy. Qt's wins: it is the newest, and the runtime is
    backward compatible.

    Args:
        collected: everything that was collected.
        qt: the folder of Qt.
    """
    others, runtime = list[Collected](), dict[str, Collected]()
    for name, source, kind in collected:
        file = key(name, windows=True)
        if not VC_RUNTIME.fullmatch(file):
            others.append((name, source, kind))
        elif file not in runtime or Path(source).is_relative_to(qt):
            runtime[file] = (file, source, kind)
    return [*others, *runtime.values()]


def linked(
    starts: Collection[Path],
    there: Mapping[str, Path],
    imports: Imports,
    *,
    windows: bool = WINDOWS,
) -> set[Path]:
    """Return the start binaries and all collected binaries that they link, directly or not.

    Args:
        starts: the binaries that ship in any case.
        there: all collected files, by key.
        imports: lists the libraries that a binary links.
        windows: whether the target is Windows, which has libraries that this machine lacks.

    Raises:
        SystemExit: a library is missing on this machine.
    """
    reached, waiting, lacking = set[Path](), list(starts), set[str]()
    while waiting:
        source = waiting.pop()
        if source in reached:
            continue
        reached.add(source)
        for name, path in imports(source):
            known = there.get(key(name, windows=windows))
            if known:
                waiting.append(known)
            elif path is None and not windows:
                lacking.add(f"{name} for {source.name}")
    if lacking:
        raise SystemExit(f"This machine lacks {', '.join(sorted(lacking))}: make setup.")
    return reached
