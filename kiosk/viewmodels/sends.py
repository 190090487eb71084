"""Makes slots that do nothing but send an event."""

from typing import Any, get_args, get_origin

from msgspec import convert
from msgspec.structs import fields
from PySide6.QtCore import Slot

from kiosk.viewmodels.visit_store import ViewModel
from kiosk.visit.events import Event


def sends(name: str, event: type[Event], *only: str) -> Any:
    """Return a slot of a view model that takes an event's fields, in their order, and sends it.

    Args:
        name: what QML calls it, and the view model.
        event: the kind of event.
        only: the fields that it takes, where it does not take all.
    """
    taken = {field.name: field.type for field in fields(event) if not only or field.name in only}

    def send(self: ViewModel, *values: object) -> None:
        self._store.send(convert(dict(zip(taken, values, strict=True)), event))

    return Slot(*map(_given, taken.values()), name=name)(send)


def _given(kind: Any) -> type | str:
    """Return as what QML gives a field: enums by their values, sets as lists."""
    if get_origin(kind) is frozenset:
        return "QVariantList"
    plain, *_none = get_args(kind) or (kind,)
    return next(base for base in (bool, int, str) if issubclass(plain, base))
