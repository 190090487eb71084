"""A list model exposes its values and only signals real changes."""

import pytest
from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.viewmodels.list_model import FIRST_ROLE, ListModel, camel


class Item(Struct, frozen=True):
    """A value with two fields."""

    row_id: str
    picked: bool = False


class ChangeRecorder:
    """Records the change signals of a model."""

    def __init__(self, model: ListModel) -> None:
        self.rows: list[tuple[int, int]] = []
        self.came: list[tuple[int, int]] = []
        self.went: list[tuple[int, int]] = []
        model.dataChanged.connect(self._changed)
        model.rowsInserted.connect(lambda _parent, *rows: self.came.append(rows))
        model.rowsRemoved.connect(lambda _parent, *rows: self.went.append(rows))

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.rows.append((first.row(), last.row()))


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def model(owner: QObject) -> ListModel:
    model = ListModel(Item, owner)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def shown(model: ListModel) -> list[tuple[object, object]]:
    indexes = [model.index(row) for row in range(model.rowCount())]
    return [(index.data(FIRST_ROLE), index.data(FIRST_ROLE + 1)) for index in indexes]


@pytest.mark.parametrize(
    ("name", "spelt"), [("row", "row"), ("row_id", "rowId"), ("more_iv_text", "moreIvText")]
)
def test_a_name_is_spelt_as_in_qml(name: str, spelt: str) -> None:
    assert camel(name) == spelt


def test_each_field_is_a_role(model: ListModel) -> None:
    names = {role: name.data() for role, name in model.roleNames().items()}
    assert names == {FIRST_ROLE: b"rowId", FIRST_ROLE + 1: b"picked"}


def test_a_list_begins_empty(model: ListModel) -> None:
    assert model.rowCount() == 0


def test_values_are_shown_in_their_order(model: ListModel) -> None:
    model.show([Item("onset"), Item("ride", picked=True)])
    assert shown(model) == [("onset", False), ("ride", True)]


def test_a_value_has_no_values_below_it(model: ListModel) -> None:
    model.show([Item("onset")])
    assert model.rowCount(model.index(0)) == 0


def test_more_or_fewer_values_come_or_go_at_the_end(model: ListModel) -> None:
    ear = ChangeRecorder(model)
    model.show([Item("onset"), Item("ride")])
    model.show([Item("onset"), Item("ride"), Item("cost")])
    model.show([Item("ride")])
    assert (ear.came, ear.went, ear.rows) == ([(0, 1), (2, 2)], [(1, 2)], [(0, 0)])
    assert shown(model) == [("ride", False)]
    model.show([])
    assert shown(model) == []


def test_only_the_values_that_differ_are_told(model: ListModel) -> None:
    model.show([Item("onset"), Item("ride"), Item("cost")])
    ear = ChangeRecorder(model)
    model.show([Item("onset"), Item("ride", picked=True), Item("pause")])
    assert (ear.came, ear.went, ear.rows) == ([], [], [(1, 1), (2, 2)])
    assert shown(model) == [("onset", False), ("ride", True), ("pause", False)]


def test_nothing_is_told_where_nothing_differs(model: ListModel) -> None:
    model.show([Item("onset"), Item("ride")])
    ear = ChangeRecorder(model)
    model.show((Item("onset"), Item("ride")))
    assert (ear.came, ear.went, ear.rows) == ([], [], [])


def test_nothing_is_told_where_an_empty_list_stays_empty(model: ListModel) -> None:
    ear = ChangeRecorder(model)
    model.show([])
    assert (ear.came, ear.went, ear.rows) == ([], [], [])


def test_what_is_told_can_be_read_at_that_very_moment(model: ListModel) -> None:
    model.show([Item("onset")])
    seen: list[list[tuple[object, object]]] = []
    model.dataChanged.connect(lambda: seen.append(shown(model)))
    model.rowsInserted.connect(lambda: seen.append(shown(model)))
    model.rowsRemoved.connect(lambda: seen.append(shown(model)))
    model.show([Item("ride")])
    model.show([Item("ride"), Item("cost")])
    model.show([Item("ride")])
    one, two = [("ride", False)], [("ride", False), ("cost", False)]
    assert seen == [one, two, one]


def test_a_list_keeps_nothing_of_what_it_was_given_to_change(model: ListModel) -> None:
    values = [Item("onset")]
    model.show(values)
    values.append(Item("ride"))
    assert shown(model) == [("onset", False)]
