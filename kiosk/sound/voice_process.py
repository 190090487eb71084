"""The voice as the screen knows it: a process of its own that speaks."""

from typing import Any, Final

from msgspec import convert, json
from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk import paths
from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance

STOP: Final = b"{}\n"
"""What asks it to fall silent."""

PATIENCE: Final = 2000
"""Milliseconds that it has to end."""

BEGINNING: Final = 10_000
EACH_LETTER: Final = 200
"""Milliseconds that it has to begin, and for each letter: three times what a slow voice takes. One
that takes longer will never end, and a patient who is being read to is not idle."""


class VoiceProcess(QObject):
    """A voice.

    Args:
        heard: whom to tell.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        super().__init__()
        self._heard = heard
        self._process: QProcess | None = None
        self._turn = 0
        self._hung = QTimer(self, singleShot=True)
        self._hung.timeout.connect(self._give_up)

    def open(self) -> None:
        """Start the process, where it does not run."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
        self._process = process
        program, *arguments = paths.speaker()
        process.start(program, arguments)

    def say(self, utterance: Utterance) -> None:
        """Say something, at once, instead of whatever is being said."""
        if self._process is not None:
            self._process.write(json.encode(utterance) + b"\n")
            self._turn = utterance.turn
            self._hung.start(BEGINNING + EACH_LETTER * len(utterance.text))

    def stop(self) -> None:
        """Fall silent at once."""
        self._hung.stop()
        if self._process is not None:
            self._process.write(STOP)

    def forget(self) -> None:
        """Fall silent, and have another process, which has heard nothing, ready to speak."""
        if self._process is not None:
            process = self._process
            self._let_go(process)
            QTimer.singleShot(PATIENCE, process, process.kill)
            self.open()

    def close(self) -> None:
        """Fall silent and end the process."""
        if self._process is not None:
            process = self._process
            self._let_go(process)
            if not process.waitForFinished(PATIENCE):
                process.kill()
                process.waitForFinished(PATIENCE)

    def _let_go(self, process: QProcess) -> None:
        """Ask the process to end. Nobody listens to it any more."""
        self._process = None
        self._hung.stop()
        process.readyReadStandardOutput.disconnect(self._read)
        process.finished.disconnect(self._ended)
        process.errorOccurred.disconnect(self._ended)
        process.finished.connect(process.deleteLater)
        process.write(STOP)
        process.closeWriteChannel()

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            message = _message(bytes(self._process.readLine().data()))
            if isinstance(message, AvailableVoices):
                self._heard.ready(message)
            elif message is not None:
                if message == self._turn:
                    self._hung.stop()
                self._heard.ended(message)

    def _give_up(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _ended(self) -> None:
        """Give up a process that ended by itself; the next time, another is started.

        One that only failed to hear still runs: it ends, or is given up as hung.
        """
        running = QProcess.ProcessState.Running
        if self._process is not None and self._process.state() is not running:
            process, self._process = self._process, None
            self._hung.stop()
            process.deleteLater()
            if process.exitCode() or process.error() is QProcess.ProcessError.FailedToStart:
                self._heard.ready(AvailableVoices(fault=process.errorString()))


def _message(line: bytes) -> AvailableVoices | int | None:
    """Return what can be spoken, or what was spoken; None where a library printed the line."""
    try:
        message = json.decode(line, type=dict[str, Any])
        if "ended" in message:
            return convert(message["ended"], int)
        return convert(message, AvailableVoices)
    except ValueError:  # which is also raised for a line that is no text at all
        return None
