"""Where QML finds the bridges: the engine carries them, so nothing is global."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from PySide6.QtCore import QLibraryInfo, QObject
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine

from kiosk.viewmodels.icons import Icons
from kiosk.viewmodels.qr_images import QrImages

Kind = TypeVar("Kind", bound=QObject)


class KioskEngine(QQmlApplicationEngine):
    """A QML engine with the bridges that its singletons are made from.

    Args:
        icons: the drawings.
        kinds: every type that QML knows, and knew before there was an engine.
        view_models: what the first frame needs.
        more: makes all the others, when one of them is first asked for.
    """

    def __init__(
        self,
        icons: Icons,
        kinds: Collection[type[QObject]],
        view_models: Iterable[QObject],
        more: Callable[[], Iterable[QObject]],
    ) -> None:
        super().__init__()
        self.setImportPathList([QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)])
        self.addImageProvider("icon", icons)
        self.addImageProvider("code", QrImages())
        self._view_models: dict[type[QObject], QObject] = {}
        self._kinds = kinds
        self._more = more
        self._lay(view_models)

    def take(self, kind: type[Kind]) -> Kind:
        """Return the bridge of a kind.

        Raises:
            KeyError: the composition root made none.
            TypeError: what it made is of another kind.
        """
        if kind not in self._view_models:
            self.complete()
        bridge = self._view_models[kind]
        if not isinstance(bridge, kind):
            raise TypeError(kind)
        return bridge

    def complete(self) -> None:
        """Have what was not made yet made.

        Raises:
            TypeError: a bridge is of no kind that QML knew in time.
        """
        self._lay(self._more())

    def _lay(self, view_models: Iterable[QObject]) -> None:
        for bridge in view_models:
            if type(bridge) not in self._kinds:
                raise TypeError(type(bridge))
            self._view_models[type(bridge)] = bridge
            QQmlEngine.setObjectOwnership(bridge, QQmlEngine.ObjectOwnership.CppOwnership)


def engine_of(engine: QQmlEngine | None) -> KioskEngine:
    """Return the desk that an engine is.

    Raises:
        TypeError: the engine carries no bridges.
    """
    if not isinstance(engine, KioskEngine):
        raise TypeError(engine)
    return engine
