"""The notices list exactly what ships, and nothing is only available under the GPL."""

import tomllib
from pathlib import Path

import pytest

from release import licences
from release.licences import Licence, Shipped
from release.prune import QT


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    names = ("libQt6Core.so.6", "libQt6Gui.so.6", "libicudata.so.73")
    libc = next(Path("/usr/lib").glob("*-linux-gnu/libc.so.6"))
    updates = ("securesystemslib", "tuf", "urllib3")
    modules = ("kiosk", "PySide6", "msgspec", "segno", *updates, "json", "_pyi_rth_utils")
    return Shipped(modules, (*(QT / "lib" / name for name in names), libc))


@pytest.fixture(scope="module")
def folder(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return licences.write(shipped, tmp_path_factory.mktemp("notices") / "licences")


def test_what_ships_is_named_with_its_text(folder: Path) -> None:
    names = {file.stem for file in folder.iterdir()}
    assert names >= {"Notices", "This kiosk", "LGPL-3.0", "GPL-3.0", "Python", "ICU", "libc6"}
    assert names >= {"msgspec", "segno", "PyInstaller's starter", "Atkinson Hyperlegible Next"}
    assert names >= {"securesystemslib", "tuf", "urllib3"}
    assert not names & {"json", "platformdirs", "_pyi_rth_utils"}
    assert not [file for file in folder.iterdir() if file.stat().st_size < 500]


def test_a_library_beside_the_systems_own_python_is_not_taken_for_pythons(
    shipped: Shipped, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.base_prefix", "/usr")
    assert (licences.write(shipped, tmp_path / "licences") / "libc6.txt").exists()


def test_the_library_of_python_is_pythons(tmp_path: Path) -> None:
    of_python = Path("/usr/lib/libpython3.13.so.1.0")
    written = licences.write(Shipped(("kiosk",), (of_python,)), tmp_path / "licences")
    assert {file.stem for file in written.iterdir()} >= {"Python"}


def test_the_notices_meet_the_duties_of_the_lgpl(folder: Path) -> None:
    text = " ".join((folder / "Notices.txt").read_text("utf-8").split())
    for duty in ("You may replace them", "Offer: for three years", "complete source code"):
        assert duty in text
    assert "Qt libraries: Qt Core, Qt Gui." in text


def test_only_the_parts_of_libraries_that_ship_are_listed(folder: Path) -> None:
    text = (folder / "Notices.txt").read_text("utf-8")
    assert "- Qt Core: PCRE2." in text
    assert "- Qt Svg:" not in text


def test_every_part_of_qt_has_the_text_of_its_licence() -> None:
    parts = tomllib.loads(licences.PARTS.read_text("utf-8"))["parts"]
    there = {file.stem for file in licences.TEXTS.glob("*.txt")}
    assert {part["licence"] for part in parts} <= there
    assert len({(part["library"], part["name"]) for part in parts}) == len(parts)


def test_every_text_is_the_licence_of_something() -> None:
    parts = tomllib.loads(licences.PARTS.read_text("utf-8"))["parts"]
    used = {part["licence"] for part in parts} | {"LGPL-3.0", "GPL-3.0", "Unicode-3.0"}
    assert {file.stem for file in licences.TEXTS.glob("*.txt")} == used


@pytest.mark.parametrize(
    ("terms", "refused"),
    [
        ("GPL-3.0-only", True),
        ("GPLv2 or later", True),
        ("AGPL-3.0-or-later", True),
        ("LGPL-3.0-only OR GPL-2.0-only", False),
        ("GPLv2-or-later with a special exception", False),
        ("MIT", False),
    ],
)
def test_what_may_ship_under_the_gpl_alone_is_refused(terms: str, *, refused: bool) -> None:
    one = Licence("thing", "1", terms, "text")
    if not refused:
        licences.refuse_gpl([one])
        return
    with pytest.raises(SystemExit, match="thing may ship under the GPL alone"):
        licences.refuse_gpl([one])


def test_a_module_of_unknown_origin_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no_such_module: no installed package holds"):
        licences.write(Shipped(("no_such_module",), ()), tmp_path / "out")


def test_what_was_collected_is_kept_for_later(tmp_path: Path) -> None:
    file = tmp_path / "shipped.json"
    licences.save(["kiosk.app", "kiosk", "segno"], [Path("/b"), Path("/a")], file)
    assert licences.load(file) == Shipped(("kiosk", "segno"), (Path("/a"), Path("/b")))
    with pytest.raises(SystemExit, match="make bundle"):
        licences.load(tmp_path / "none.json")
