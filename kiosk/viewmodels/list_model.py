"""Frozen values as a list that QML repeats over, each field a role of the same name."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import fields
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()


class ListModel(QAbstractListModel):
    """A list of structs of one type, empty at first unless it is given some.

    Delegates name the fields as required properties, camel case, so that a misspelt one is a
    Qt warning and not an empty label.
    """

    def __init__(self, kind: type[Struct], parent: QObject, values: Iterable[Any] = ()) -> None:
        super().__init__(parent)
        self._roles = roles(kind)
        self._values = tuple(values)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many values there are."""
        return 0 if parent.isValid() else len(self._values)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return a role for each field."""
        return {role: QByteArray(camel(name).encode()) for role, name in self._roles.items()}

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        """Return one field of one value, nothing for a role that is none of the fields."""
        name = self._roles.get(role)
        return name and getattr(self._values[index.row()], name)

    def show(self, values: Iterable[Any]) -> None:
        """Show other values; rows that stay alike are left alone, so nothing flickers."""
        new, old = tuple(values), self._values
        if len(new) < len(old):
            self.beginRemoveRows(NOWHERE, len(new), len(old) - 1)
            self._values = old[: len(new)]
            self.endRemoveRows()
        elif len(new) > len(old):
            self.beginInsertRows(NOWHERE, len(old), len(new) - 1)
            self._values = old + new[len(old) :]
            self.endInsertRows()
        self._values = new
        for row, (before, after) in enumerate(zip(old, new, strict=False)):
            if before != after:
                here = self.index(row)
                self.dataChanged.emit(here, here)


@cache
def roles(kind: type[Struct]) -> dict[int, str]:
    """Return the names of a struct's fields, by role. Read once: a tab makes four lists."""
    return dict(enumerate((field.name for field in fields(kind)), start=FIRST_ROLE))


def camel(name: str) -> str:
    """Return a Python name as QML spells it."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
