"""A running kiosk writes its metrics, which reveal nothing about the present visit."""

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.content.pack import Pack
from kiosk.content.sign_off import SignOff, SignOffStatus, state
from kiosk.metrics.kiosk_metrics import metrics
from kiosk.metrics.metrics_file import FILE
from kiosk.metrics_wiring import MetricsReader, MetricsWriter, TabletProbes, write_metrics
from kiosk.settings.clinic_settings import FleetSettings
from kiosk.staff.health import HealthStatus
from kiosk.startup import StartupConfig
from kiosk.supervision.log_record import LogEvent
from kiosk.takeaway.printers.printer import Printer, PrintError, PrintProblem
from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.counts import Count, CountedThing
from kiosk.values.handout_form import PaperOptions
from kiosk.viewmodels.health import Health
from tests.takeaway.printers.test_print_job import Queue
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE, Patient
from tools.tour.scene_items import screens_made
from tools.tour.tour import PatientClock

ALIVE = "kiosk_alive_timestamp_seconds"
NOON = dt.datetime(2027, 1, 4, 12, tzinfo=dt.UTC).astimezone()
FIVE = dt.timedelta(minutes=5)


def no_printer(_queue: str, _paper: PaperOptions) -> Printer:
    raise PrintError(PrintProblem.NO_PRINTER)


def printer(_queue: str, _paper: PaperOptions) -> Printer:
    return Queue()


SPEAKS = '{"engine": "speechd", "by_language": {"en": ["US"]}}'
PROBES = TabletProbes(lambda _command: SPEAKS, printer)


LEAVES = """
import datetime as dt, threading, types
from PySide6.QtCore import QCoreApplication
from kiosk.metrics_wiring import MetricsWriter
from kiosk.platform.background import BackgroundTasks

class Reader:
    begun = threading.Event()
    def knows(self, today):
        return True
    def read(self, moment, counts):
        self.begun.set()
        threading.Event().wait()

application, noon = QCoreApplication([]), dt.datetime(2027, 1, 4, 12, tzinfo=dt.UTC)
around = types.SimpleNamespace(local_time=lambda: noon)
our = types.SimpleNamespace(background=BackgroundTasks(), around=around)
MetricsWriter(our, types.SimpleNamespace(write=print), Reader()).look()
Reader.begun.wait()
our.background.close()
"""
"""A program that leaves while another one keeps its metrics waiting for ever."""


class WatchedKiosk(Patient):
    """A patient at a kiosk that writes metrics."""

    def __init__(self, setup: StartupConfig, folder: Path) -> None:
        fleet = FleetSettings("north-2", str(folder / "metrics"))
        takeaway = replace(setup.settings.takeaway, printer="front")
        settings = replace(setup.settings, fleet=fleet, takeaway=takeaway)
        self.state = folder / "state"
        self.time = NOON
        around = replace(SILENT, local_time=lambda: self.time)
        clock = PatientClock()
        config = replace(setup, settings=settings, state=self.state)
        made = Kiosk(config, clock, today, around)
        made.show(LANDSCAPE)
        super().__init__(made, clock)
        self.driver.wait(lambda: screens_made(made.window), "no screens")
        self.reader = MetricsReader(made.services, PROBES)

    def lines(self, reader: MetricsReader | None = None) -> dict[str, str]:
        """Return the present metrics: values by name and labels."""
        counts = UsageDatabase(self.state).read()
        text = metrics((reader or self.reader).read(self.time, counts))
        told = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
        return {name: value for name, _blank, value in told}


@pytest.fixture
def watched(
    qapp: QGuiApplication,
    setup: StartupConfig,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[WatchedKiosk]:
    """A kiosk whose metrics folder exists, on a disk that nobody else fills meanwhile."""
    disk = SimpleNamespace(free=64_000_000_000)
    monkeypatch.setattr("kiosk.metrics_wiring.shutil.disk_usage", lambda _place: disk)
    (tmp_path / "metrics").mkdir()
    made = WatchedKiosk(setup, tmp_path)
    yield made
    made.kiosk.close()
    qapp.processEvents()


def test_a_visit_changes_nothing_that_leaves_the_tablet(watched: WatchedKiosk) -> None:
    before = watched.lines()
    database = UsageDatabase(watched.state)
    database.add(NOON.date(), [Count(CountedThing.VISIT, by=50)])
    watched.kiosk.services.event_log.note(LogEvent.FAULT)
    watched.tap("begin.en")
    watched.kiosk.services.event_log.note(LogEvent.STARTED)
    watched.time += FIVE
    after = watched.lines()
    assert {name for name in after if before.get(name) != after[name]} == {ALIVE}
    assert before.keys() == after.keys()


def test_the_day_after_it_is_told_of_the_whole_day(watched: WatchedKiosk) -> None:
    watched.lines()
    UsageDatabase(watched.state).add(NOON.date(), [Count(CountedThing.VISIT, by=57)])
    watched.kiosk.services.event_log.note(LogEvent.STARTED)
    watched.kiosk.services.event_log.note(LogEvent.FAULT)
    watched.time += dt.timedelta(days=1)
    told = watched.lines()
    began = NOON.replace(hour=0).timestamp()
    assert told["kiosk_visits_total"] == "50"
    assert told["kiosk_faults"] == "1"
    assert told["kiosk_last_start_timestamp_seconds"] == str(int(began))


def test_what_runs_and_what_is_wrong_is_told(watched: WatchedKiosk) -> None:
    told = watched.lines()
    (info,) = (name for name in told if name.startswith("kiosk_info"))
    shown = watched.pack.structure
    assert f'kiosk="north-2",program="{watched.kiosk.services.version}"' in info
    assert f'content="{shown.version}",pack="{shown.id}",signed_off="false"' in info
    assert told['kiosk_speech_ok{language="en"}'] == "1"
    assert told['kiosk_speech_ok{language="es"}'] == "0"
    assert told["kiosk_printer_ok"] == "1"
    assert told["kiosk_review_overdue"] == "0"
    assert told["kiosk_update_waiting"] == "0"
    broken = MetricsReader(watched.kiosk.services, TabletProbes(lambda _command: None, no_printer))
    assert watched.lines(broken)["kiosk_printer_ok"] == "0"


def test_it_is_told_when_every_language_is_signed_off(
    watched: WatchedKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def signed(pack: Pack, language: str, day: dt.date) -> SignOff:
        return replace(state(pack, language, day), standing=SignOffStatus.SIGNED)

    monkeypatch.setattr("kiosk.metrics_wiring.state", signed)
    assert any('signed_off="true"' in name for name in watched.lines())


def test_by_a_clock_that_cannot_be_right_nothing_of_days_is_told(watched: WatchedKiosk) -> None:
    watched.time = dt.datetime(1970, 1, 1, 0, 5, tzinfo=dt.UTC)
    told = watched.lines()
    assert told["kiosk_clock_ok"] == "0"
    assert told.keys() & {"kiosk_visits_total", "kiosk_faults"} == set()


def test_the_file_is_written_when_it_is_due_and_not_when_late(
    watched: WatchedKiosk, tmp_path: Path
) -> None:
    services, file = watched.kiosk.services, tmp_path / "metrics" / FILE
    assert services.metrics_file is not None
    writer = MetricsWriter(services, services.metrics_file, watched.reader)
    watched.time = NOON + dt.timedelta(minutes=2)
    writer.look()
    watched.time = NOON + dt.timedelta(seconds=1.5)
    writer.look()
    watched.driver.wait(file.exists, "no file")
    assert watched.reader.knows(NOON.date())
    assert file.stat().st_mtime == NOON.timestamp()
    assert f"{ALIVE} {int(NOON.timestamp())}" in file.read_text().splitlines()
    watched.time = NOON + FIVE + dt.timedelta(seconds=30)
    writer.look()
    watched.time = NOON + FIVE + FIVE
    writer.look()
    watched.driver.wait(lambda: file.stat().st_mtime != NOON.timestamp(), "no second file")
    assert file.stat().st_mtime == watched.time.timestamp()


def test_a_program_that_does_not_answer_holds_up_no_exit() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVES], capture_output=True, check=True, timeout=60
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_a_folder_that_cannot_be_written_is_named_in_tablet_status(
    watched: WatchedKiosk, tmp_path: Path
) -> None:
    health = watched.kiosk.view_model(Health)
    metrics_file = watched.kiosk.services.metrics_file
    assert metrics_file is not None
    (fine,) = (one for one in health.found() if one.name == "metrics")
    (tmp_path / "metrics").rmdir()
    metrics_file.write("", NOON)
    (wrong,) = (one for one in health.found() if one.name == "metrics")
    assert (fine.standing, wrong.standing) == (HealthStatus.FINE, HealthStatus.WRONG)
    assert "the metrics cannot be written" in wrong.detail
    watched.tap("begin.en")
    assert not watched.untouched


def test_a_kiosk_alone_has_no_metrics_and_loads_nothing_for_them(patient: Patient) -> None:
    services = patient.kiosk.services
    write_metrics(services)
    assert services.metrics_file is None
    assert services.background.findChild(MetricsWriter) is None
    assert not [one for one in patient.kiosk.view_model(Health).found() if one.name == "metrics"]
    told = "import sys, kiosk.app; print([name for name in sys.modules if 'metrics' in name])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_counts_that_cannot_be_read_are_not_told_as_none(watched: WatchedKiosk) -> None:
    (watched.state / UsageDatabase(watched.state).path.name).mkdir(parents=True)
    assert "kiosk_visits_total" not in watched.lines()
    assert not watched.reader.knows(watched.time.date()), "they are asked for again"
