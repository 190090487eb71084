"""The panel that goes and the one that comes."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.bridge.models import ListModel
from kiosk.bridge.panels import Panels
from kiosk.bridge.store import Store
from kiosk.content.load import load_pack
from kiosk.visit import events
from tests.bridge.test_store import POLICY
from tests.packs import tiny_pack


def test_a_page_that_is_drawn_otherwise_comes_before_its_rows(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    store = Store(load_pack(tiny_pack(tmp_path / "pack", ("en",))), "en", POLICY, lambda: 0.0)
    panels = Panels(store)
    rows = panels.property("rows")
    assert isinstance(rows, ListModel)
    store.send(events.Begin("en"))
    store.send(events.Compare())
    came = [(panels.property("kind"), 0)]
    panels.changed.connect(lambda: came.append((panels.property("kind"), rows.rowCount())))
    for topic in store.pack.structure.topics:
        for section in topic.sections:
            store.send(events.OpenTopic(topic.id, section.id))
            assert rows.rowCount() == len(section.rows)
    otherwise = [after for before, after in pairwise(came) if before[0] != after[0]]
    assert len(otherwise) > 1
    assert {count for _kind, count in otherwise} == {0}
    store.deleteLater()
    qapp.processEvents()
