"""The screens ship with byte code, and Qt uses it."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.platform import qt_messages
from release.compile_screens import compile_screens
from release.prune import ROOT


@pytest.fixture(scope="module")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compile_screens(tmp_path_factory.mktemp("bundle") / "ui")


def test_every_screen_is_compiled_and_nothing_else_is_added(screens: Path) -> None:
    sources = {file.relative_to(ROOT / "ui") for file in (ROOT / "ui").rglob("*") if file.is_file()}
    made = {file.relative_to(screens) for file in screens.rglob("*") if file.is_file()}
    compiled = {file.with_suffix(".qmlc") for file in sources if file.suffix == ".qml"}
    assert len(compiled) > 50
    assert made == sources | compiled


def test_qt_takes_the_byte_code_and_says_so_where_there_is_none(
    screens: Path, tmp_path: Path, qapp: QGuiApplication
) -> None:
    assert not complaints_about(screens, qapp)
    # A copy, so that Qt's own cache has no byte code for it either.
    bare = shutil.copytree(ROOT / "ui", tmp_path / "bare")
    assert complaints_about(bare, qapp)


def complaints_about(screens: Path, qapp: QGuiApplication) -> list[str]:
    """Return Qt's messages about the byte code of a screen in a folder."""
    heard: list[str] = []
    qt_messages.listen(lambda _level, text: heard.append(text))
    QLoggingCategory.setFilterRules("qt.qml.diskcache.debug=true")
    try:
        engine = QQmlEngine(qapp)
        QQmlComponent(engine, QUrl.fromLocalFile(str(screens / "theme" / "Motion.qml")))
    finally:
        QLoggingCategory.setFilterRules("")
        qt_messages.listen(qt_messages.to_stderr)
    return [text for text in heard if text.startswith("Error loading") and "Motion.qml" in text]
