"""The tablet's voice: Qt TextToSpeech, on Linux over speech-dispatcher, on Windows the system's.

It speaks in a process of its own. To open the engine takes seconds, in which the screen must not
stand still; and an engine that hangs or crashes must not take the screen with it.
"""

import json
import os
import sys
import threading
from collections.abc import Mapping
from typing import IO, Final

from msgspec.structs import asdict
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.platform.memory_hygiene import keep_memory_private
from kiosk.sound.hangup import HangupWatch, open_sockets
from kiosk.sound.speech_dispatcher import private_speech_dispatcher
from kiosk.values.exit_codes import ExitCode
from kiosk.values.tts import LOUDEST, AvailableVoices

SILENT: Final = frozenset({"mock"})
"""Qt's engines that make no sound."""

LATE: Final = 3000
"""Milliseconds after which a text that did not begin is given up."""

LOOK: Final = 500
"""Milliseconds between two looks at whether the service is still there."""

GONE: Final = "The service that speaks has gone."

LAST_WORDS: Final = 1000
"""Milliseconds that an engine has to fall silent before the process ends."""


def open_engine() -> tuple[QTextToSpeech | None, AvailableVoices]:
    """Return the engine, ready to speak, and its voices; no engine where none works.

    It takes seconds where there are many voices.
    """
    names = [name for name in QTextToSpeech.availableEngines() if name not in SILENT]
    fault = "Qt's plugin that speaks is missing: install the kiosk again"
    for name in names:
        engine = QTextToSpeech(name)
        if engine.state() is not QTextToSpeech.State.Error:
            return engine, AvailableVoices(name, _voices(engine))
        fault = f"{name}: {engine.errorString()}"
    return None, AvailableVoices(fault=fault)


def speech_state() -> AvailableVoices:
    """Return which engine speaks on this tablet and its voices by language, or why none does.

    Qt's application must be there. Nothing is spoken.
    """
    with private_speech_dispatcher():
        return open_engine()[1]


def _voices(engine: QTextToSpeech) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for locale in engine.availableLocales():
        code, territory = locale.name().partition("_")[::2]
        found[code] = (*found.get(code, ()), territory)
    return found


class Speaker(QObject):
    """Does what comes as lines of JSON, and tells what became of it in lines of JSON.

    Args:
        engine: what speaks.
        out: where to tell.
        line: leads from the engine to its service.
    """

    asked = Signal(str)

    def __init__(self, engine: QTextToSpeech, out: IO[str], line: HangupWatch) -> None:
        super().__init__()
        self._engine = engine
        self._out = out
        self._line = line
        self._busy = False
        self._begun = False
        self._present = 0
        self._next: dict[str, str | int] = {}
        self._ending = False
        self._late = QTimer(self, interval=LATE, singleShot=True)
        self._late.timeout.connect(self._give_up)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._check)
        self._look.start()
        self.asked.connect(self._do)
        engine.stateChanged.connect(self._follow)

    def listen(self, lines: IO[str]) -> None:
        """Take in lines until there are no more, from any thread."""
        for line in lines:
            self.asked.emit(line)
        self.asked.emit("")

    def _check(self) -> None:
        """Leave at once where the service has gone: the engine can be asked nothing any more."""
        if self._line.cut:
            tell(self._out, asdict(AvailableVoices(fault=GONE)))
            os._exit(ExitCode.DONE)

    def _do(self, line: str) -> None:
        self._check()
        self._next = json.loads(line) if line else {}
        self._ending = not line
        self._present = 0
        if self._ending:
            QTimer.singleShot(LAST_WORDS, QCoreApplication.quit)
        if not self._busy:
            self._go_on()
        elif self._begun:
            self._engine.stop()

    def _go_on(self) -> None:
        """Say what comes next, now that nothing is being said."""
        if self._ending:
            QCoreApplication.quit()
        elif self._next:
            said, self._next = self._next, {}
            self._present, self._busy = int(said["turn"]), True
            language = QLocale(str(said["language"]))
            if self._engine.locale().language() != language.language():
                self._engine.setLocale(language)
            self._engine.setVolume(int(said["volume"]) / LOUDEST)
            self._engine.say(str(said["text"]))
            self._late.start()

    def _follow(self, state: QTextToSpeech.State) -> None:
        """Follow the engine, which takes up and drops a text some time after it was told to.

        It is told to stop only once it is known to have begun: told before, it does not hear it,
        or it begins and stops between two looks and never says so.
        """
        if state is QTextToSpeech.State.Speaking:
            self._begun = True
            self._late.stop()
            if not self._present:
                self._engine.stop()
        elif state is QTextToSpeech.State.Ready and self._busy:
            self._end()
        elif state is QTextToSpeech.State.Error:
            QCoreApplication.exit(1)

    def _give_up(self) -> None:
        """Go on after a text that came and went between two looks, or never came."""
        if self._engine.state() is QTextToSpeech.State.Ready:
            self._end()

    def _end(self) -> None:
        self._busy = self._begun = False
        self._late.stop()
        if self._present:
            tell(self._out, {"ended": self._present})
        self._go_on()


def tell(out: IO[str], what: Mapping[str, object]) -> None:
    """Write a line."""
    print(json.dumps(what), file=out, flush=True)


def main() -> int:
    """Speak for another process until it closes standard input; return the exit code."""
    keep_memory_private()
    application = QCoreApplication(sys.argv[:1])
    with private_speech_dispatcher():
        return _speak(application)


def _speak(application: QCoreApplication) -> int:
    before = open_sockets()
    engine, voices = open_engine()
    line = HangupWatch(open_sockets() - before)
    tell(sys.stdout, asdict(voices))
    if engine is None:
        return 0
    speaker = Speaker(engine, sys.stdout, line)
    threading.Thread(target=speaker.listen, args=(sys.stdin,), daemon=True).start()
    return application.exec()
