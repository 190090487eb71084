"""Makes view models known to QML, as the module `Kiosk`."""

from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.viewmodels.engine import engine_of

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Kind = TypeVar("Kind", bound=QObject)

CREATE: Final = "create"
"""The function that QML asks for its one object of a type."""

SINGLETONS: Final[list[type[QObject]]] = []
ELEMENTS: Final[list[type[QObject]]] = []
"""Every type that QML knows."""


def qml_singleton(kind: type[Kind]) -> type[Kind]:
    """Let QML ask the engine for the one object of a type."""

    def create(engine: QQmlEngine) -> Kind:
        return engine_of(engine).take(kind)

    setattr(kind, CREATE, staticmethod(create))
    SINGLETONS.append(kind)
    return QmlElement(QmlSingleton(kind))


def qml_element(kind: type[Kind]) -> type[Kind]:
    """Let QML know a type."""
    ELEMENTS.append(kind)
    return QmlElement(kind)
