"""Where QML finds the bridges: the engine carries them, so nothing is global."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from PySide6.QtCore import QLibraryInfo, QObject
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine

from kiosk.bridge.codes import Codes
from kiosk.bridge.icons import Icons

Kind = TypeVar("Kind", bound=QObject)


class Desk(QQmlApplicationEngine):
    """A QML engine with the bridges that its singletons are made from.

    Args:
        icons: the drawings.
        kinds: every type that QML knows, and knew before there was an engine.
        bridges: what the first frame needs.
        more: makes all the others, when one of them is first asked for.
    """

    def __init__(
        self,
        icons: Icons,
        kinds: Collection[type[QObject]],
        bridges: Iterable[QObject],
        more: Callable[[], Iterable[QObject]],
    ) -> None:
        super().__init__()
        self.setImportPathList([QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)])
        self.addImageProvider("icon", icons)
        self.addImageProvider("code", Codes())
        self._bridges: dict[type[QObject], QObject] = {}
        self._kinds = kinds
        self._more = more
        self._lay(bridges)

    def take(self, kind: type[Kind]) -> Kind:
        """Return the bridge of a kind.

        Raises:
            KeyError: the composition root made none.
            TypeError: what it made is of another kind.
        """
        if kind not in self._bridges:
            self.complete()
        bridge = self._bridges[kind]
        if not isinstance(bridge, kind):
            raise TypeError(kind)
        return bridge

    def complete(self) -> None:
        """Have what was not made yet made.

        Raises:
            TypeError: a bridge is of no kind that QML knew in time.
        """
        self._lay(self._more())

    def _lay(self, bridges: Iterable[QObject]) -> None:
        for bridge in bridges:
            if type(bridge) not in self._kinds:
                raise TypeError(type(bridge))
            self._bridges[type(bridge)] = bridge
            QQmlEngine.setObjectOwnership(bridge, QQmlEngine.ObjectOwnership.CppOwnership)


def desk_of(engine: QQmlEngine | None) -> Desk:
    """Return the desk that an engine is.

    Raises:
        TypeError: the engine carries no bridges.
    """
    if not isinstance(engine, Desk):
        raise TypeError(engine)
    return engine
