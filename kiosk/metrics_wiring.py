"""Looks at a kiosk and writes its metrics. Loaded only where a clinic asks for them."""

import datetime as dt
import platform
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from threading import Thread
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, qVersion

from kiosk.content.sign_off import state
from kiosk.metrics.kiosk_metrics import DayReading, Reading, metrics
from kiosk.metrics.metrics_file import MetricsFile
from kiosk.metrics.schedule import due, wait
from kiosk.metrics.whole_days import usage_totals
from kiosk.platform.ask_program import ask
from kiosk.schema.calendar import can_be
from kiosk.services import Services
from kiosk.sound.ask_voices import ask_voices
from kiosk.supervision.log_history import log_history
from kiosk.takeaway.printers.printer import Printer, PrintError
from kiosk.takeaway.printers.system_printer import system_printer
from kiosk.values.counts import DayCount
from kiosk.values.handout_form import PaperOptions

Ask = Callable[[list[str]], str | None]

PATIENCE: Final = 20
"""Seconds that the voice may take to start, on a tablet that is busy with a patient."""


class TabletProbes(Struct, frozen=True):
    """What is asked of the tablet's other programs, passed in so that tests can replace it.

    Attributes:
        ask: runs a program and returns what it prints, None where it fails.
        printer: returns a print queue.
    """

    ask: Ask = partial(ask, patience=PATIENCE)
    printer: Callable[[str, PaperOptions], Printer] = system_printer


TABLET: Final = TabletProbes()


class MetricsReader:
    """Looks at a kiosk, on a thread of its own: another program may keep it waiting.

    Args:
        our: the kiosk.
        probes: the tablet's other programs.
    """

    def __init__(self, our: Services, probes: TabletProbes = TABLET) -> None:
        self._our = our
        self._probes = probes
        self._day: tuple[dt.date, DayReading] | None = None

    def knows(self, today: dt.date) -> bool:
        """Return whether it has looked today at what is looked at once a day."""
        return self._day is not None and self._day[0] == today

    def read(self, moment: dt.datetime, counts: Sequence[DayCount] | None) -> Reading:
        """Return what there is to say at a moment.

        Args:
            moment: when the file is due.
            counts: every count on disk, where it does not know the day yet; None where they
                cannot be read.
        """
        selection = self._our.version_selection
        return Reading(
            moment,
            self._read_day(moment.date(), counts),
            self._disk_free(),
            selection.newer(self._our.running),
            len(selection.diagnostics()),
        )

    def _read_day(self, today: dt.date, counts: Sequence[DayCount] | None) -> DayReading:
        if self._day is not None and self._day[0] == today:
            return self._day[1]
        reading = self._look(today, counts)
        if counts is not None:  # else they are asked for again at the next time
            self._day = (today, reading)
        return reading

    def _look(self, today: dt.date, counts: Sequence[DayCount] | None) -> DayReading:
        our = self._our
        pack = our.config.chosen.pack
        stands = [state(pack, words.code, today) for words in pack.spoken]
        clock_ok = can_be(today)
        faults, last_start = log_history(our.config.state, today) if clock_ok else (None, None)
        voices = ask_voices(self._probes.ask)
        return DayReading(
            runs=self._runs(signed_off=all(language.signed_off for language in stands)),
            review_overdue=any(language.overdue for language in stands),
            clock_ok=clock_ok,
            faults=faults,
            last_start=last_start,
            usage=usage_totals(counts, today) if clock_ok and counts is not None else None,
            printer_ok=self._printer_ok(),
            speech={words.code: voices.silence(words.code) is None for words in pack.spoken},
        )

    def _runs(self, *, signed_off: bool) -> dict[str, str]:
        our, shown = self._our, self._our.config.chosen.pack.structure
        return {
            "kiosk": our.settings.fleet.kiosk_id,
            "program": our.version,
            "content": shown.version,
            "pack": shown.id,
            "signed_off": "true" if signed_off else "false",
            "python": platform.python_version(),
            "qt": qVersion(),
        }

    def _printer_ok(self) -> bool | None:
        settings = self._our.settings.takeaway
        if not settings.printer:
            return None
        paper = PaperOptions(settings.paper_size, settings.large_print)
        try:
            self._probes.printer(settings.printer, paper).check()
        except PrintError:
            return False
        return True

    def _disk_free(self) -> int | None:
        try:
            return shutil.disk_usage(self._our.config.state).free
        except OSError:
            return None


class MetricsWriter(QObject):
    """Writes the file at the minutes that it is due, until its parent is gone.

    Args:
        our: the kiosk.
        file: where to.
        reader: what to.
    """

    def __init__(self, our: Services, file: MetricsFile, reader: MetricsReader) -> None:
        super().__init__(our.background)
        self._our = our
        self._file = file
        self._reader = reader
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(wait(our.around.local_time()))

    def look(self) -> None:
        """Write the file if it is due, and wait for the next time."""
        now = self._our.around.local_time()
        moment = due(now)
        if moment is not None and self._reader.knows(moment.date()):
            self._write_soon(moment, ())
        elif moment is not None:
            counts = self._our.usage_database.read
            self._our.background.do(counts, partial(self._write_soon, moment))
        self._timer.start(wait(now))

    def _write_soon(self, moment: dt.datetime, counts: Sequence[DayCount] | None) -> None:
        # On no thread of Qt's, which a kiosk that leaves would wait for.
        Thread(target=self._write, args=(moment, counts), daemon=True).start()

    def _write(self, moment: dt.datetime, counts: Sequence[DayCount] | None) -> None:
        self._file.write(metrics(self._reader.read(moment, counts)), moment)


def write_metrics(our: Services) -> None:
    """Write the metrics from now on."""
    if our.metrics_file is not None:
        MetricsWriter(our, our.metrics_file, MetricsReader(our))
