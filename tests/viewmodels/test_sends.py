"""Slots that do nothing but send an event."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import ValidationError
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load_pack
from kiosk.values.comfort import Palette, TextSize
from kiosk.viewmodels.comfort import Comfort
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.navigation import Navigation
from kiosk.viewmodels.readiness_check import ReadinessCheck
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from kiosk.visit.visit import Overlay
from tests.support.packs import tiny_pack
from tests.viewmodels.test_visit_store import POLICY


@pytest.fixture
def store(qapp: QGuiApplication, tmp_path: Path) -> Iterator[VisitStore]:
    made = VisitStore(load_pack(tiny_pack(tmp_path / "pack", ("en",))), "en", POLICY, lambda: 0.0)
    yield made
    made.deleteLater()
    qapp.processEvents()


@pytest.fixture
def sent(store: VisitStore, monkeypatch: pytest.MonkeyPatch) -> list[events.Event]:
    """The events that are sent, in place of what they would do."""
    told: list[events.Event] = []
    monkeypatch.setattr(store, "send", told.append)
    return told


def test_what_qml_gives_becomes_the_event(store: VisitStore, sent: list[events.Event]) -> None:
    navigation, comfort = Navigation(store), Comfort(store)
    navigation.finish()
    navigation.open("help")
    navigation.seeFacts(["onset", "onset", "memory"])
    comfort.setTextSize(125)
    comfort.setPalette("dark")
    comfort.setSpaced(True)
    ReadinessCheck(store).sayReady("home", False)
    Comparison(store).openTopic("glance")
    assert sent == [
        events.Finish(),
        events.Open(Overlay.HELP),
        events.SeeFacts(frozenset({"onset", "memory"})),
        events.SetComfort(text_size=TextSize(125)),
        events.SetComfort(palette=Palette.DARK),
        events.SetComfort(spaced=True),
        events.SayReady("home", yes=False),
        events.OpenTopic("glance"),
    ]


def test_a_value_that_there_is_not_is_an_error(store: VisitStore, sent: list[events.Event]) -> None:
    with pytest.raises(ValidationError, match="nowhere"):
        Navigation(store).open("nowhere")
    with pytest.raises(ValueError, match="shorter"):
        Comparison(store).openSection("glance")
    assert sent == []


@pytest.mark.parametrize(
    ("kind", "slot"),
    [
        (Navigation, "finish()"),
        (Navigation, "open(QString)"),
        (Navigation, "seeFacts(QVariantList)"),
        (Comfort, "setTextSize(int)"),
        (Comfort, "setPalette(QString)"),
        (Comfort, "setSpaced(bool)"),
        (ReadinessCheck, "sayReady(QString,bool)"),
        (Comparison, "openTopic(QString)"),
    ],
)
def test_qml_knows_each_by_its_types(
    store: VisitStore, kind: Callable[[VisitStore], QObject], slot: str
) -> None:
    assert kind(store).metaObject().indexOfSlot(slot) >= 0
