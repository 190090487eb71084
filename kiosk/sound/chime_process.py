"""The bell as the screen knows it: each chime is a process of its own."""

from typing import Final

from PySide6.QtCore import QObject, QProcess

from kiosk import paths
from kiosk.values.tts import LOUDEST

PATIENCE: Final = 2000
"""Milliseconds that a process that was killed has to be gone."""


class ChimeProcess(QObject):
    """A bell. One that cannot be heard is as good as none: nobody waits for it or is told."""

    def ring(self, volume: int) -> None:
        """Sound once, so loud in steps, instead of what still sounds."""
        self.hush()
        process = QProcess(self)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(process.deleteLater)
        program, *arguments = paths.chimer()
        process.start(program, [*arguments, str(volume * 100 // LOUDEST)])

    def hush(self) -> None:
        """Fall silent at once."""
        for process in self.findChildren(QProcess):
            process.kill()

    def close(self) -> None:
        """Fall silent for good."""
        self.hush()
        for process in self.findChildren(QProcess):
            process.waitForFinished(PATIENCE)
