"""What the first frame of a start shows."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.startup import StartupConfig
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE
from tools.tour.scene_items import below
from tools.tour.tour import PatientClock


def test_the_first_frame_shows_the_waiting_screen_whole(
    qapp: QGuiApplication, setup: StartupConfig, qtbot: QtBot
) -> None:
    """What is timed as a start is what somebody in the waiting room sees."""
    kiosk = Kiosk(setup, PatientClock(), today, SILENT)
    seen: list[float] = []

    def look() -> None:
        items = below(kiosk.window.contentItem())
        seen.extend(item.opacity() for item in items if item.objectName() == "attract")

    kiosk.window.frameSwapped.connect(look)
    kiosk.show(LANDSCAPE)
    qtbot.waitUntil(lambda: bool(seen))
    kiosk.window.frameSwapped.disconnect(look)
    kiosk.close()
    qapp.processEvents()
    assert seen[0] == 1
