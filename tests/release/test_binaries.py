"""Libraries that a binary links ship with it, whatever the letter case of their names."""

from pathlib import Path

import pytest

from release.binaries import Collected, key, linked, with_one_vc_runtime

QT = Path("site-packages/PySide6")
CORE = ("PySide6/Qt6Core.dll", str(QT / "Qt6Core.dll"), "BINARY")


def copies_of(*names: str) -> list[Collected]:
    """Return what PyInstaller collects: each library in three folders, Python's last."""
    folders = (("PySide6/", QT), ("shiboken6/", QT.with_name("shiboken6")), ("", Path("python")))
    return [
        (f"{folder}{name}", str(source / name), "BINARY")
        for folder, source in folders
        for name in names
    ]


def test_the_compilers_libraries_lie_beside_python_once_and_are_qts() -> None:
    collected = [CORE, *copies_of("MSVCP140.dll", "msvcp140_1.dll", "VCRUNTIME140_1.dll")]
    assert with_one_vc_runtime(collected, QT) == [
        CORE,
        ("msvcp140.dll", str(QT / "MSVCP140.dll"), "BINARY"),
        ("msvcp140_1.dll", str(QT / "msvcp140_1.dll"), "BINARY"),
        ("vcruntime140_1.dll", str(QT / "VCRUNTIME140_1.dll"), "BINARY"),
    ]


def test_a_library_of_the_compiler_that_python_alone_brings_stays() -> None:
    own = ("vcruntime140_threads.dll", "python/vcruntime140_threads.dll", "BINARY")
    assert with_one_vc_runtime([CORE, own], QT) == [CORE, own]


def test_on_windows_a_library_is_found_under_any_letters() -> None:
    files = {"qt6core.dll": Path("Qt6Core.dll"), "msvcp140.dll": Path("msvcp140.dll")}
    links = {"Qt6Core.dll": [("MSVCP140.DLL", None), ("KERNEL32.dll", None)]}
    found = linked(
        [Path("Qt6Core.dll")], files, lambda file: links.get(file.name, []), windows=True
    )
    assert found == {Path("Qt6Core.dll"), Path("msvcp140.dll")}
    assert key("PySide6/MSVCP140.dll", windows=True) == "msvcp140.dll"


def test_elsewhere_letters_count_and_a_library_that_is_not_there_stops_the_build() -> None:
    there = {"libQt6Core.so.6": Path("libQt6Core.so.6")}
    links = {"start.so": [("libQt6Core.so.6", "here"), ("libc.so.6", "/lib/libc.so.6")]}

    def imports(file: Path) -> list[tuple[str, str | None]]:
        return [*links.get(file.name, ())]

    start = Path("start.so")
    assert linked([start], there, imports, windows=False) == {start, *there.values()}
    links["start.so"].append(("libqt6core.so.6", ""))
    assert linked([start], there, imports, windows=False) == {start, *there.values()}
    lost = {"start.so": [("libgone.so.1", None)]}
    with pytest.raises(SystemExit, match=r"lacks libgone\.so\.1 for start\.so: make setup"):
        linked([start], there, lambda file: lost.get(file.name, []), windows=False)
