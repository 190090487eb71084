"""Describes the view models to the QML tools, as Qt's own compiler describes C++ types: JSON."""

import json
from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

from kiosk.viewmodels.qml import ELEMENTS, SINGLETONS
from kiosk.wiring import FACTORIES

ANY: Final = {"PyObject": "QVariant"}
"""Types that QML knows by another name."""

STATIC: Final = "staticMetaObject"
"""What Qt knows of a type, which its stubs do not name."""

SIGNAL: Final = QMetaMethod.MethodType.Signal
SLOT: Final = QMetaMethod.MethodType.Slot


def described() -> str:
    """Return every type that QML meets: each view model, and what it inherits from."""
    kinds = {base: None for kind in (*FACTORIES, *ELEMENTS) for base in _ours(kind)}
    return json.dumps([_file(kind) for kind in kinds])


def _ours(kind: type[QObject]) -> Iterator[type[QObject]]:
    """Yield the kiosk's own classes that a type inherits from, base first, and last the type."""
    yield from (base for base in reversed(kind.mro()) if base.__module__.startswith("kiosk."))


def _file(kind: type[QObject]) -> dict[str, Any]:
    """Return a type as if it were alone in its source file."""
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
    """Return one of Qt's names, some of which it gives as bytes."""
    return raw if isinstance(raw, str) else bytes(raw).decode()


if __name__ == "__main__":
    print(described())
