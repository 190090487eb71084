"""The panel that goes and the one that comes."""

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


def test_a_page_that_is_drawn_otherwise_comes_before_its_rows(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    store = VisitStore(load_pack(tiny_pack(tmp_path / "pack", ("en",))), "en", POLICY, lambda: 0.0)
    panels = Comparison(store)
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
