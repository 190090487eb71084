"""The screens ship with byte code beside them, and Qt takes it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.device import messages
from shipping.byte_code import compile_screens
from shipping.need import ROOT


@pytest.fixture(scope="module")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compile_screens(tmp_path_factory.mktemp("bundle") / "ui")


def test_every_screen_is_compiled_and_nothing_else_is_added(screens: Path) -> None:
    sources = {file.relative_to(ROOT / "ui") for file in (ROOT / "ui").rglob("*") if file.is_file()}
    made = {file.relative_to(screens) for file in screens.rglob("*") if file.is_file()}
    compiled = {file.with_suffix(".qmlc") for file in sources if file.suffix == ".qml"}
    assert len(compiled) > 50
    assert made == sources | compiled


def test_qt_loads_a_screen_from_its_byte_code(screens: Path, qapp: QGuiApplication) -> None:
    heard: list[str] = []
    messages.listen(lambda _level, text: heard.append(text))
    QLoggingCategory.setFilterRules("qt.qml.diskcache.debug=true")
    try:
        engine = QQmlEngine(qapp)
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(screens / "theme" / "Motion.qml")))
        del component
    finally:
        QLoggingCategory.setFilterRules("")
        messages.listen(messages.to_stderr)
    about = [text for text in heard if "Motion.qml" in text]
    assert about
    assert not [text for text in about if text.startswith("Error loading")]
