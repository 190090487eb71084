"""What QML asks for is there, also what is made later than the first frame."""

import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QObject

from kiosk.viewmodels import registry
from kiosk.viewmodels.engine import KioskEngine
from kiosk.viewmodels.icons import Icons

pytestmark = pytest.mark.usefixtures("qapp")

MARKED: Final = re.compile(r"^@QmlElement\n(?:@.*\n)*class (\w+)", re.MULTILINE)


class Early(QObject):
    """Something that the first frame needs."""


class Late(QObject):
    """Something that it does not need."""


@pytest.fixture
def made() -> list[QObject]:
    """What was made later."""
    return []


@pytest.fixture
def desk(made: list[QObject], tmp_path: Path) -> KioskEngine:
    def more() -> list[QObject]:
        made.append(Late())
        return made

    return KioskEngine(Icons(tmp_path), {Early, Late}, [Early()], more)


def test_what_the_first_frame_needs_makes_nothing_else(
    desk: KioskEngine, made: list[QObject]
) -> None:
    assert isinstance(desk.take(Early), Early)
    assert made == []


def test_what_is_made_later_is_made_when_it_is_asked_for_and_once(
    desk: KioskEngine, made: list[QObject]
) -> None:
    assert desk.take(Late) is desk.take(Late)
    assert len(made) == 1


def test_what_nobody_makes_is_an_error(desk: KioskEngine) -> None:
    with pytest.raises(KeyError):
        desk.take(QObject)


def test_what_qml_did_not_know_in_time_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        KioskEngine(Icons(tmp_path), {Early}, [Late()], list)


def test_every_type_that_qml_is_to_know_is_named() -> None:
    marked = {
        name
        for file in Path(registry.__file__).parent.glob("*.py")
        for name in MARKED.findall(file.read_text("utf-8"))
    }
    base = {"PreferenceQuestion"}
    assert {kind.__name__ for kind in registry.QML_TYPES} == marked - base
