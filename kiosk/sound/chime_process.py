"""The bell as the screen knows it: each chime is a process of its own."""

from typing import Final

from PySide6.QtCore import QObject, QProcess

from kiosk import paths
from kiosk.values.tts import LOUDEST

PATIENCE: Final = 2000
"""Milliseconds that a process that was killed has to be gone."""


class ChimeProcess(QObject):
    """A bell. One that cannot be heard is as good as none: nobody waits for it or is told."""

    def __init__(self) -> None:
        super().__init__()
        self._process: QProcess | None = None

    def ring(self, volume: int) -> None:
        """Sound once, so loud in steps, instead of what still sounds."""
        self.hush()
        process = QProcess(self)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
        self._process = process
        program, *arguments = paths.chimer()
        process.start(program, [*arguments, str(volume * 100 // LOUDEST)])

    def hush(self) -> None:
        """Fall silent at once."""
        if self._process is not None:
            self._let_go(self._process).kill()

    def close(self) -> None:
        """Fall silent for good."""
        if self._process is not None:
            process = self._let_go(self._process)
            process.kill()
            process.waitForFinished(PATIENCE)

    def _let_go(self, process: QProcess) -> QProcess:
        """Leave a process that still runs to itself: it goes when it has ended."""
        self._process = None
        process.finished.disconnect(self._ended)
        process.errorOccurred.disconnect(self._ended)
        process.finished.connect(process.deleteLater)
        return process

    def _ended(self) -> None:
        if self._process is not None:
            process, self._process = self._process, None
            process.deleteLater()
