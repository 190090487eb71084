"""Changing topics: the outgoing and the incoming one."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.startup import built_in_pack
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from tests.support.packs import tiny_pack
from tests.viewmodels.test_visit_store import POLICY


def test_each_tab_and_each_section_has_a_layer_of_its_own(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    store = VisitStore(load_pack(tiny_pack(tmp_path / "pack", ("en",))), "en", POLICY, lambda: 0.0)
    comparison = Comparison(store)
    store.send(events.Begin("en"))
    store.send(events.Compare())
    for topic in store.pack.structure.topics[1:]:
        before, seen = comparison.property("first"), section(comparison, "first")
        store.send(events.OpenTopic(topic.id))
        assert comparison.property("first") is not before
        assert before.property("section") == seen, "what goes would draw what comes"
        assert section(comparison, "first") == topic.id
        for part in topic.more:
            store.send(events.OpenTopic(topic.id, part.id))
            assert section(comparison, "deeper") == part.id
            store.send(events.Close())
            assert section(comparison, "deeper") == ""
    store.deleteLater()
    qapp.processEvents()


def section(comparison: Comparison, layer: str) -> object:
    """Return the id of what a layer shows."""
    return comparison.property(layer).property("section")


def test_a_tab_that_was_opened_before_carries_a_tick(qapp: QGuiApplication, tmp_path: Path) -> None:
    store = VisitStore(load_pack(tiny_pack(tmp_path / "pack", ("en",))), "en", POLICY, lambda: 0.0)
    comparison = Comparison(store)
    topics = comparison.property("topics")
    assert isinstance(topics, ListModel)
    role = next(role for role, name in topics.roleNames().items() if name == b"seen")

    def ticks() -> list[bool]:
        return [topics.data(topics.index(row), role) for row in range(topics.rowCount())]

    store.send(events.Begin("en"))
    store.send(events.Compare())
    assert ticks() == [False, False]
    store.send(events.TurnTopic(1))
    assert ticks() == [True, False]
    store.send(events.StartOver())
    assert ticks() == [False, False]
    store.deleteLater()
    qapp.processEvents()


def test_other_options_open_where_the_content_speaks_of_them_and_only_there(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    for pack, opens in ((load_pack(built_in_pack()), True), (tiny(tmp_path), False)):
        store = VisitStore(pack, "en", POLICY, lambda: 0.0)
        comparison = Comparison(store)
        store.send(events.Begin("en"))
        store.send(events.Compare())
        assert comparison.property("hasOtherOptions") is opens
        comparison.openOtherOptions()
        shown = pack.section(store.visit.section) if store.visit.section else None
        others = set(pack.structure.ipdas.other_options)
        assert (shown is not None and bool(others & set(shown.rows))) is opens
        store.deleteLater()
    qapp.processEvents()


def tiny(folder: Path) -> Pack:
    """Return a pack that speaks of this one decision alone."""
    return load_pack(tiny_pack(folder / "pack", ("en",)))
