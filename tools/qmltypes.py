"""Describes the view models to the QML tools, in the JSON that Qt's moc writes for C++ types."""

import json
from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

from kiosk.viewmodels.qml import ELEMENTS, SINGLETONS
from kiosk.wiring import FACTORIES

ANY: Final = {"PyObject": "QVariant"}
"""QML's names for Python and C++ types, where they differ."""

STATIC: Final = "staticMetaObject"
"""A type's `staticMetaObject`, which PySide's stubs do not declare."""

SIGNAL: Final = QMetaMethod.MethodType.Signal
SLOT: Final = QMetaMethod.MethodType.Slot


def described() -> str:
    """Return the JSON for every view model and its base classes."""
    kinds = {base: None for kind in (*FACTORIES, *ELEMENTS) for base in _ours(kind)}
    return json.dumps([_file(kind) for kind in kinds])


def _ours(kind: type[QObject]) -> Iterator[type[QObject]]:
    """Yield the kiosk's own classes in a type's inheritance chain, base first, the type last."""
    yield from (base for base in reversed(kind.mro()) if base.__module__.startswith("kiosk."))


def _file(kind: type[QObject]) -> dict[str, Any]:
    """Return the description of a type, as if it had a source file to itself."""
    modules = sorted({base.__module__.removeprefix("PySide6.") for base in kind.mro()[:-2]})
    qt = [name for name in modules if name.startswith("Qt")]
    source = f"{kind.__module__.replace('.', '/')}.py"
    return {
        "classes": [_class(kind)],
        "outputRevision": 68,
        "QT_MODULES": qt,
        "inputFile": source,
    }


def _class(kind: type[QObject]) -> dict[str, Any]:
    meta: QMetaObject = getattr(kind, STATIC)
    infos = [("QML.Element", "auto")] if kind in {*ELEMENTS, *SINGLETONS} else []
    infos += [("QML.Singleton", "true")] if kind in SINGLETONS else []
    own = [meta.method(place) for place in range(meta.methodOffset(), meta.methodCount())]
    properties = range(meta.propertyOffset(), meta.propertyCount())
    return {
        "className": kind.__name__,
        "qualifiedClassName": kind.__name__,
        "object": True,
        "classInfos": [{"name": name, "value": value} for name, value in infos],
        "superClasses": [{"access": "public", "name": kind.__mro__[1].__name__}],
        "properties": [_property(meta.property(place)) for place in properties],
        "signals": [_method(method) for method in own if method.methodType() is SIGNAL],
        "slots": [_method(method) for method in own if method.methodType() is SLOT],
    }


def _property(known: QMetaProperty) -> dict[str, Any]:
    name = _text(known.name())
    told: dict[str, Any] = {"name": name, "type": _type(_text(known.typeName())), "read": name}
    told["index"] = known.relativePropertyIndex()
    if known.hasNotifySignal():
        return {**told, "notify": _text(known.notifySignal().name())}
    return {**told, "constant": known.isConstant()}


def _method(method: QMetaMethod) -> dict[str, Any]:
    arguments = [{"type": _type(_text(name))} for name in method.parameterTypes()]
    returned = _type(_text(method.typeName()) or "void")
    return {
        "access": "public",
        "name": _text(method.name()),
        "returnType": returned,
        "arguments": arguments,
    }


def _type(name: str) -> str:
    return ANY.get(name, name.removesuffix("*"))


def _text(raw: Any) -> str:
    """Return a name from the meta object as text; PySide returns some as bytes."""
    return raw if isinstance(raw, str) else bytes(raw).decode()


if __name__ == "__main__":
    print(described())
