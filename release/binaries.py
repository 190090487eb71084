"""Which of the binaries that PyInstaller collected ship, and where in the program they lie."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path, PurePath
from typing import Final

from release.prune import WINDOWS

Collected = tuple[str, str, str]
"""As PyInstaller has it: the name in the program, the file that it comes from, the kind."""

Imports = Callable[[Path], Iterable[tuple[str, str | None]]]
"""Returns the libraries that a binary links: the name of each, and its file, None for none."""

VC_RUNTIME: Final = re.compile(r"(concrt|msvcp|vccorlib|vcruntime)140(_\w+)?\.dll")
"""The libraries of Microsoft's compiler, which a Windows need not have."""


def key(name: str | PurePath, *, windows: bool = WINDOWS) -> str:
    """Return by what a binary is found: the name of its file, on Windows in small letters."""
    last = PurePath(name).name
    return last.lower() if windows else last


def with_one_vc_runtime(collected: Iterable[Collected], qt: Path) -> list[Collected]:
    """Put the compiler's libraries beside Python's, once, where everything finds them.

    Python, Qt and Shiboken each bring a copy of their own. Qt's is taken where there are several:
    it is the newest, and a newer one does for what was built with an older.

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
    """Return the starts and the collected binaries that they link, directly or not.

    Args:
        starts: what ships for its own sake.
        there: everything that was collected, by its key.
        imports: tells what a binary links.
        windows: whether it is for Windows, which has more libraries than this machine knows of.

    Raises:
        SystemExit: this machine lacks a library.
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
