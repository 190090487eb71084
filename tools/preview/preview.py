"""Shows a pack in the kiosk, reloading on each saved change; or the mistakes in the pack."""

import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtQuick import QQuickView, QQuickWindow

from kiosk.app import Kiosk, make_application
from kiosk.content.help_lines import HelpLines
from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_error import PackError
from kiosk.content.pack_store import ChosenPack
from kiosk.platform.clock import local_time, seconds
from kiosk.services import Surroundings
from kiosk.settings.clinic_settings import Settings
from kiosk.startup import StartupConfig, paced
from tools.preview.place import kept
from tools.preview.watch import FolderWatch
from tools.silent_chime import SilentChime

if TYPE_CHECKING:
    from kiosk.visit.session import Clock
    from kiosk.visit.visit import Visit

SIZE: Final = (1280, 800)
"""The size of the window in logical pixels: a tablet's."""

MISTAKES: Final = Path(__file__).with_name("Mistakes.qml")
WAITS: Final = 1000
"""Milliseconds between two signs of presence, so that the visit does not end while they write."""

UNASKED: Final = "_q_showWithoutActivating"
"""Qt's private property for windows that do not take keyboard focus from the author's editor."""

QUIET: Final = Surroundings(make_chime_player=SilentChime)


class Preview:
    """A window with the kiosk, showing a pack.

    Args:
        folder: the pack's folder.
        settings: the clinic's settings.
        help_lines: the phone numbers for its country.
        around: the clock, voice and chime of the device.
        clock: the time in seconds; tests pass a fake clock.

    Attributes:
        kept: the temporary state folder, deleted when the preview closes.
        kiosk: the kiosk shown, None while the pack has mistakes.
        window: the window shown, of the kiosk or of the mistakes.
        mistakes: what is wrong with the pack, one message each.
        presence: the timer that keeps the visit from timing out.
    """

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        help_lines: HelpLines,
        around: Surroundings = QUIET,
        clock: "Clock" = seconds,
    ) -> None:
        self._folder, self._settings = folder, settings
        self._around, self._clock = around, clock
        self._help_lines = help_lines
        self._folder_kept = tempfile.TemporaryDirectory()
        self.kept = Path(self._folder_kept.name)
        self._visit: Visit | None = None
        self._close: Callable[[], None] = _nothing
        self.kiosk: Kiosk | None = None
        self.window: QQuickWindow | None = None
        self.mistakes: tuple[str, ...] = ()
        self.watch = FolderWatch(folder, self.take_up)
        self.presence = QTimer(self.watch, interval=WAITS)
        self.presence.timeout.connect(self._stay)
        self.presence.start()
        self.take_up()

    def take_up(self) -> None:
        """Reload the pack and show it at the same place in the visit, or show its mistakes."""
        if self.kiosk is not None:
            self._visit = self.kiosk.store.visit
        try:
            pack = load_pack(self._folder)
        except PackError as error:
            self._show_mistakes(tuple(map(str, error.diagnostics)))
        else:
            self._show_kiosk(pack)

    def close(self) -> None:
        """Close the window and forget the visit."""
        self.watch.stop()
        self.presence.stop()
        self._close()
        self._close = _nothing
        self.kiosk = self.window = self._visit = None
        self._folder_kept.cleanup()

    def _show_kiosk(self, pack: Pack) -> None:
        kiosk = Kiosk(self._config(pack), self._clock, lambda: local_time().date(), self._around)
        if self._visit is not None:
            kiosk.store.resume(kept(self._visit, kiosk.store.plan))
        self._replace(kiosk.window, kiosk.close)
        self.kiosk, self.mistakes = kiosk, ()

    def _config(self, pack: Pack) -> StartupConfig:
        """Return the startup config, with state and updates in the temporary folder."""
        return StartupConfig(
            settings=paced(self._settings, pack),
            chosen=ChosenPack(pack, "chosen"),
            help_lines=self._help_lines,
            diagnostics=(),
            settings_diagnostics=(),
            state=self.kept / "state",
            updates=self.kept / "updates",
        )

    def _stay(self) -> None:
        """Reset the idle time, so that the visit does not end while the author writes."""
        if self.kiosk is not None:
            self.kiosk.store.moved()

    def _show_mistakes(self, mistakes: tuple[str, ...]) -> None:
        view = QQuickView()
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.setTitle(str(self._folder))
        view.setInitialProperties({"mistakes": list(mistakes)})
        view.setSource(QUrl.fromLocalFile(str(MISTAKES)))

        def close() -> None:
            view.close()
            view.deleteLater()

        self._replace(view, close)
        self.kiosk, self.mistakes = None, mistakes

    def _replace(self, window: QQuickWindow, close: Callable[[], None]) -> None:
        """Show a window in place of the last, then close that: Qt quits when none is open."""
        if self.window is None:
            window.resize(*SIZE)
        else:
            window.setGeometry(self.window.geometry())
            window.setProperty(UNASKED, True)
        window.show()
        self._close()
        self.window, self._close = window, close


def _nothing() -> None:
    """Do nothing: no window is open."""


def run(folder: Path, settings: Settings, help_lines: HelpLines) -> int:
    """Show a pack until its window is closed; return the exit code.

    Raises:
        StartError: there is no display to open a window on.
    """
    application = make_application()
    preview = Preview(folder, settings, help_lines)
    signal.signal(signal.SIGINT, lambda _number, _frame: QCoreApplication.exit(0))
    code = application.exec()
    preview.close()
    return code
