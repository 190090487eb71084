"""What ships matches what the kiosk imports; nothing is built for this."""

import pytest

from release import prune

LOADED_BY_QT = {"QtQml", "QtQml.Models", "QtQml.WorkerScript"}
"""Modules that QtQuick itself imports."""


def test_every_module_of_qt_that_the_kiosk_imports_has_its_plugins() -> None:
    assert prune.qt_modules() >= {"QtCore", "QtGui", "QtQml", "QtQuick"}
    assert prune.plugins()["platforms"] >= {"qoffscreen"}


def test_a_module_of_qt_that_nobody_thought_of_stops_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(prune, "qt_modules", lambda: {"QtGui", "QtBluetooth"})
    with pytest.raises(SystemExit, match=r"which plugins QtBluetooth needs"):
        prune.plugins()


def test_every_plugin_is_in_the_wheel() -> None:
    for folder, names in prune.plugins().items():
        there = {
            file.stem.removeprefix("lib") for file in (prune.QT / "plugins" / folder).iterdir()
        }
        assert names <= there, folder


def test_the_qml_modules_are_those_that_the_screens_name_and_what_they_need() -> None:
    ours = {"Kiosk"}
    named = prune.qml_imports() - ours
    shipped = {str(path.relative_to(prune.QML)).replace("/", ".") for path in prune.qml_folders()}
    assert "QtQuick" in named
    assert named <= shipped
    assert shipped <= named | LOADED_BY_QT


@pytest.mark.parametrize("gpl_only", ["VirtualKeyboard", "Charts", "DataVisualization", "Graphs"])
def test_nothing_that_is_gpl_only_ships(gpl_only: str) -> None:
    shipped = {*map(str, prune.qml_folders()), *prune.qt_modules()}
    assert not [name for name in shipped if gpl_only in name]


def test_no_style_no_debugger_and_no_input_method_ships() -> None:
    assert not [folder for folder in prune.qml_folders() if "Controls" in folder.parts]
    assert not prune.plugins().keys() & {"qmltooling", "platforminputcontexts", "platformthemes"}


def test_the_kiosk_imports_nothing_that_is_left_out() -> None:
    assert not prune.python_imports(prune.ROOT / "kiosk") & set(prune.UNUSED)


def test_what_the_build_turns_into_something_else_does_not_ship() -> None:
    names = {folder.name for folder in prune.folders()}
    assert names >= {"content", "fonts", "help", "icons"}
    assert not names & prune.BUILT


def test_what_no_kiosk_reads_does_not_ship() -> None:
    assert "monitoring" in prune.ELSEWHERE
    assert all((prune.ROOT / "resources" / name).is_dir() for name in prune.ELSEWHERE)
    assert not {folder.name for folder in prune.folders()} & prune.ELSEWHERE
