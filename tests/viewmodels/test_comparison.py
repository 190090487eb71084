"""Changing topics: the outgoing and the incoming one."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load_pack
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from tests.support.packs import tiny_pack
from tests.viewmodels.test_visit_store import POLICY


def test_what_is_drawn_otherwise_comes_before_its_rows(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    store = VisitStore(load_pack(tiny_pack(tmp_path / "pack", ("en",))), "en", POLICY, lambda: 0.0)
    comparison = Comparison(store)
    store.send(events.Begin("en"))
    store.send(events.Compare())
    first, deeper = comparison.property("first"), comparison.property("deeper")
    models = [getattr(first, name) for name in ("compared", "same", "shared")]

    def rows() -> int:
        return sum(model.rowCount() for model in models if isinstance(model, ListModel))

    came = [(first.property("kind"), 0)]
    first.changed.connect(lambda: came.append((first.property("kind"), rows())))
    for topic in store.pack.structure.topics:
        store.send(events.OpenTopic(topic.id))
        assert rows() == len(topic.rows)
        for section in topic.more:
            store.send(events.OpenTopic(topic.id, section.id))
            assert deeper.property("section") == section.id
            store.send(events.Close())
            assert deeper.property("section") == ""
    otherwise = [after for before, after in pairwise(came) if before[0] != after[0]]
    assert otherwise
    assert {count for _kind, count in otherwise} == {0}
    store.deleteLater()
    qapp.processEvents()


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
