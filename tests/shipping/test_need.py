"""What ships is held against what the kiosk imports, without building it."""

import pytest

from shipping import need

LOADED_BY_QT = {"QtQml", "QtQml.Models", "QtQml.WorkerScript"}
"""Modules that QtQuick itself imports."""


def test_every_module_of_qt_that_the_kiosk_imports_has_its_plugins() -> None:
    assert need.qt_modules() >= {"QtCore", "QtGui", "QtQml", "QtQuick"}
    assert need.plugins()["platforms"] >= {"qoffscreen"}


def test_a_module_of_qt_that_nobody_thought_of_stops_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(need, "qt_modules", lambda: {"QtGui", "QtBluetooth"})
    with pytest.raises(SystemExit, match=r"which plugins QtBluetooth needs"):
        need.plugins()


def test_every_plugin_is_in_the_wheel() -> None:
    for folder, names in need.plugins().items():
        there = {file.stem.removeprefix("lib") for file in (need.QT / "plugins" / folder).iterdir()}
        assert names <= there, folder


def test_the_qml_modules_are_those_that_the_screens_name_and_what_they_need() -> None:
    ours = {"Kiosk"}
    named = need.qml_imports() - ours
    shipped = {str(path.relative_to(need.QML)).replace("/", ".") for path in need.qml_folders()}
    assert "QtQuick" in named
    assert named <= shipped
    assert shipped <= named | LOADED_BY_QT


@pytest.mark.parametrize("gpl_only", ["VirtualKeyboard", "Charts", "DataVisualization", "Graphs"])
def test_nothing_that_is_gpl_only_ships(gpl_only: str) -> None:
    shipped = {*map(str, need.qml_folders()), *need.qt_modules()}
    assert not [name for name in shipped if gpl_only in name]


def test_no_style_no_debugger_and_no_input_method_ships() -> None:
    assert not [folder for folder in need.qml_folders() if "Controls" in folder.parts]
    assert not need.plugins().keys() & {"qmltooling", "platforminputcontexts", "platformthemes"}


def test_the_kiosk_imports_nothing_that_is_left_out() -> None:
    tools = tuple(f"kiosk.{room}" for room in need.TOOL_ROOMS)
    imported = need.python_imports(need.ROOT / "kiosk", unless=need.TOOL_ROOMS)
    but_tools = {name for name in imported if not name.startswith(tools)}
    assert not but_tools & set(need.UNUSED)
    assert set(tools) <= set(need.UNUSED)


def test_the_tools_of_the_working_copy_do_not_ship() -> None:
    names = {folder.name for folder in need.folders()}
    assert names >= {"content", "fonts", "help", "icons"}
    assert not names & need.TOOLS
