"""A QML singleton is created when first requested, and only once."""

import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QObject

from kiosk.viewmodels import engine as beside
from kiosk.viewmodels.engine import KioskEngine
from kiosk.viewmodels.icons import Icons
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.wiring import FACTORIES, NEED_NO_FACTORY

pytestmark = pytest.mark.usefixtures("qapp")

MARKED: Final = re.compile(r"^@qml_(singleton|element)\nclass (\w+)", re.MULTILINE)


class Requested(QObject):
    """A singleton that QML requests."""


class NotRequested(QObject):
    """A singleton that QML does not request."""


@pytest.fixture
def made() -> list[type[QObject]]:
    """The types of the created singletons, in order."""
    return []


@pytest.fixture
def engine(made: list[type[QObject]], tmp_path: Path) -> KioskEngine:
    def make(kind: type[QObject]) -> QObject:
        made.append(kind)
        return {Requested: Requested, NotRequested: QObject}[kind]()

    return KioskEngine(Icons(tmp_path, tmp_path), make)


def test_nothing_is_made_before_it_is_asked_for(
    engine: KioskEngine, made: list[type[QObject]]
) -> None:
    assert engine.made(Requested) is None
    assert made == []


def test_what_is_asked_for_is_made_once(engine: KioskEngine, made: list[type[QObject]]) -> None:
    assert engine.take(Requested) is engine.take(Requested) is engine.made(Requested)
    assert made == [Requested]


def test_what_nobody_makes_is_an_error(engine: KioskEngine) -> None:
    with pytest.raises(KeyError):
        engine.take(QObject)


def test_a_factory_that_makes_something_else_is_an_error(engine: KioskEngine) -> None:
    with pytest.raises(TypeError):
        engine.take(NotRequested)


def test_every_type_that_qml_is_to_know_is_in_the_table() -> None:
    marked = {
        found
        for file in Path(beside.__file__).parent.glob("*.py")
        for found in MARKED.findall(file.read_text("utf-8"))
    }
    known = {("singleton", kind.__name__) for kind in FACTORIES}
    known |= {("element", kind.__name__) for kind in (*NEED_NO_FACTORY, PreferenceQuestion)}
    assert marked == known
