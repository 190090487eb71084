"""Runs the kiosk and answers a test's questions about it.

`python -m tests.integration.process.locator run`

It reads questions from standard input, one per line, and writes each answer to standard output as a
line of JSON. It never touches the screen itself. It makes its memory readable again, so that a test
under any account can search it.
"""

import ctypes
import gc
import json
import os
import sys
from typing import Any, Final

import pytest
from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.cli.main import main
from kiosk.platform.memory_hygiene import PR_SET_DUMPABLE
from kiosk.takeaway.printers import cups, printer
from kiosk.values.answers import Answers
from kiosk.visit.visit import Visit
from tests.integration.process.running_kiosk import PATIENCE
from tools.tour.scene_items import below, screens_made

OF_A_VISIT: Final = (Visit, Answers)


class Guide(QObject):
    """Answers the questions of a test."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        QAccessible.setActive(True)
        self._kiosk = kiosk
        self._questions = {
            "where": self.where,
            "at": self.at,
            "settled": self.settled,
            "census": self.census,
            "collects": self.collects,
            "spoken": self.spoken,
            "clipboard": self.clipboard,
            "fits": self.fits,
            "picture": self.picture,
        }
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def where(self, name: str) -> list[int]:
        """Return the centre of a touch target by name, empty if there is none."""
        named = [
            item
            for item in below(self._kiosk.window.contentItem())
            if item.objectName() == name and item.isVisible() and item.isEnabled()
        ]
        return _middle(named[-1]) if named else []

    def at(self, _nothing: str) -> list[object]:
        """Return the screen, the question and the number of overlays."""
        visit = self._kiosk.store.visit
        return [visit.screen, visit.question, len(visit.overlays)]

    def settled(self, _nothing: str) -> bool:
        """Return whether everything that is loaded after the first frame is loaded."""
        return screens_made(self._kiosk.window)

    def census(self, _nothing: str) -> dict[str, int]:
        """Return the number of visit objects in the program by type, including the present ones.

        For answers, also the number of those that are not empty. Frozen structs form no cycles, so
        whatever is left is still referenced.
        """
        gc.unfreeze()  # or objects from start-up would not be counted
        gc.collect()
        live: list[Any] = [one for one in gc.get_objects() if isinstance(one, OF_A_VISIT)]
        kinds = {kind.__name__: sum(type(one) is kind for one in live) for kind in OF_A_VISIT}
        return kinds | {"answered": sum(one.anything for one in live if type(one) is Answers)}

    def collects(self, _nothing: str) -> bool:
        """Return whether garbage collection is enabled."""
        return gc.isenabled()

    def spoken(self, _nothing: str) -> str:
        """Return every text in the accessibility tree."""
        root = QAccessible.queryAccessibleInterface(self._kiosk.window)
        return "\n".join(_texts(root))

    def clipboard(self, _nothing: str) -> str:
        """Return the text on the clipboard."""
        board = QGuiApplication.clipboard()
        return board.text() + board.text(QClipboard.Mode.Selection)

    def fits(self, _nothing: str) -> list[str]:
        """Return the ids of the preferences in the quiz."""
        return [one.id for one in self._kiosk.store.pack.structure.quiz.attributes]

    def picture(self, file: str) -> bool:
        """Save a screenshot of the window; return whether that succeeded."""
        return self._kiosk.window.grabWindow().save(file)

    def _answer(self) -> None:
        for line in os.read(0, 4096).decode().splitlines():
            question, _, about = line.partition(" ")
            print(json.dumps(self._questions[question](about)), flush=True)


def _middle(item: QQuickItem) -> list[int]:
    middle = item.mapRectToScene(item.boundingRect()).center()
    return [int(middle.x()), int(middle.y())]


def _texts(root: QAccessibleInterface) -> list[str]:
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    said = [root.text(kind) for kind in kinds]
    children = (root.child(place) for place in range(root.childCount()))
    return [*said, *(text for child in children for text in _texts(child))]


def guide() -> None:
    """Attach a guide to every kiosk that is shown, and have it wait patiently for CUPS."""
    show = Kiosk.show

    def show_with_guide(kiosk: Kiosk, size: tuple[int, int] | None, **how: bool) -> None:
        show(kiosk, size, **how)
        Guide(kiosk)

    patch = pytest.MonkeyPatch()
    patch.setattr(Kiosk, "show", show_with_guide)
    patch.setattr(cups, "COMMAND_SECONDS", PATIENCE)
    patch.setattr(printer, "SECONDS", PATIENCE)


if __name__ == "__main__":
    guide()
    sys.exit(main(sys.argv[1:]))
