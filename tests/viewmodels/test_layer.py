"""The rows of a layer are grouped by form, and a badge that all share is shown once."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.structure import Badge
from kiosk.startup import built_in_pack
from kiosk.viewmodels.layer import Layer, shared_badge
from kiosk.viewmodels.list_model import ListModel

VIEW, SURE, SMALL = Badge.CLINIC_VIEW, Badge.WELL_SUPPORTED, Badge.SMALL_STUDIES


@pytest.fixture
def pack() -> Pack:
    return load_pack(built_in_pack())


@pytest.mark.parametrize(
    ("badges", "shared"),
    [
        ([VIEW, VIEW], VIEW),
        ([VIEW, VIEW, SURE], VIEW),
        ([VIEW, None, VIEW, SURE, SMALL], VIEW),
        ([VIEW, VIEW, SURE, SURE], None),
        ([VIEW], None),
        ([None, None], None),
        ([], None),
    ],
)
def test_the_badge_that_most_rows_have_stands_for_all(
    pack: Pack, badges: list[Badge | None], shared: Badge | None
) -> None:
    row = pack.structure.rows[0]
    assert shared_badge([replace(row, badge=badge) for badge in badges]) is shared


def test_a_badge_of_most_rows_is_told_from_one_of_all(qapp: QGuiApplication, pack: Pack) -> None:
    words = pack.words("en")
    seen = set()
    for topic in pack.structure.topics:
        for section in topic.sections:
            layer = Layer(section, pack, words)
            badges = {pack.row(name).badge for name in section.rows} - {None}
            mixed = bool(layer.property("mixed"))
            assert mixed == (bool(layer.property("badge")) and len(badges) > 1)
            seen.add(mixed)
    assert seen == {True, False}
    qapp.processEvents()


def test_rows_are_sorted_by_how_they_are_said(qapp: QGuiApplication, pack: Pack) -> None:
    words = pack.words("en")
    for topic in pack.structure.topics:
        for section in topic.sections:
            layer = Layer(section, pack, words)
            rows = [pack.row(name) for name in section.rows]
            assert _keys(layer.compared) == [row.id for row in rows if row.beside]
            assert _keys(layer.same) == [row.id for row in rows if row.same]
            assert _keys(layer.shared) == [row.id for row in rows if not row.compared]
            assert layer.property("count") == len(rows)
    nothing = Layer(None, pack, words)
    assert _keys(nothing.compared) == _keys(nothing.same) == _keys(nothing.shared) == []
    assert nothing.property("section") == ""
    qapp.processEvents()


def _keys(model: object) -> list[str]:
    assert isinstance(model, ListModel)
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]
