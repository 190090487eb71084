"""The QML engine, which holds the view models, so that nothing is global."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QLibraryInfo, QObject
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine

from kiosk.viewmodels.icons import Icons
from kiosk.viewmodels.qr_images import QrImages

Kind = TypeVar("Kind", bound=QObject)


class KioskEngine(QQmlApplicationEngine):
    """A QML engine whose singletons are the kiosk's view models.

    Args:
        icons: the drawings.
        make: makes the view model of a type, which is asked for once.
    """

    def __init__(self, icons: Icons, make: Callable[[type[QObject]], QObject]) -> None:
        super().__init__()
        self.setImportPathList([QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)])
        self.addImageProvider("icon", icons)
        self.addImageProvider("code", QrImages())
        self._make = make
        self._made: dict[type[QObject], QObject] = {}

    def take(self, kind: type[Kind]) -> Kind:
        """Return the view model of a type, made when it is first asked for.

        Raises:
            KeyError: there is no factory for it.
            TypeError: what was made is of another type.
        """
        if kind not in self._made:
            made = self._make(kind)
            QQmlEngine.setObjectOwnership(made, QQmlEngine.ObjectOwnership.CppOwnership)
            self._made[kind] = made
        view_model = self._made[kind]
        if not isinstance(view_model, kind):
            raise TypeError(kind)
        return view_model

    def made(self, kind: type[Kind]) -> Kind | None:
        """Return the view model of a type, None while nobody has asked for it."""
        return self.take(kind) if kind in self._made else None


def engine_of(engine: QQmlEngine | None) -> KioskEngine:
    """Return the kiosk's engine that an engine is.

    Raises:
        TypeError: the engine carries no view models.
    """
    if not isinstance(engine, KioskEngine):
        raise TypeError(engine)
    return engine
