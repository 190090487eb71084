"""Every metric there is. docs/privacy.md lists them, and a test holds the page to this file.

What a touch could change is looked at once a day and tells of whole days only. What is looked at
each time no touch can change. So neither a value nor its change says when somebody was here.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.atomic_write import day_began
from kiosk.metrics.exposition import Metric, MetricType, Sample
from kiosk.metrics.whole_days import UsageTotals

DISK_STEP: Final = 100_000_000
"""Bytes that free space is rounded down to, or a visit's few kilobytes of counts would show."""


class Program(Struct, frozen=True):
    """What runs, which stays the same from a start to its end.

    Attributes:
        kiosk_id: the kiosk's name among the clinic's, empty where it has none.
        program: the version of the program.
        content: the version of the content pack.
        pack: the id of the content pack.
        python: the version of Python.
        qt: the version of Qt.
    """

    kiosk_id: str
    program: str
    content: str
    pack: str
    python: str
    qt: str


class DayReading(Struct, frozen=True):
    """What is looked at once a day, and again when the kiosk starts. None: it is not known.

    Attributes:
        signed_off: whether every language of the content is signed off.
        review_overdue: whether one of them is overdue for review.
        clock_ok: whether the clock can be right.
        faults: how many faults there were yesterday, or before the tablet was last off.
        last_start: the last day before today on which the kiosk started.
        usage: what was counted up to yesterday.
        printer_ok: whether the clinic's print queue is there and runs.
        speech: whether each language has a voice, by its code.
    """

    signed_off: bool
    review_overdue: bool
    clock_ok: bool
    faults: int | None
    last_start: dt.date | None
    usage: UsageTotals | None
    printer_ok: bool | None
    speech: Mapping[str, bool]


class Reading(Struct, frozen=True):
    """Everything that is known as the file is due.

    Attributes:
        moment: when it is due.
        program: what runs.
        day: what was looked at today.
        disk_free: bytes free where the kiosk keeps its things, None where that is not known.
        update_waits: whether a newer version lies ready.
        taken_back: how many versions were taken back.
    """

    moment: dt.datetime
    program: Program
    day: DayReading
    disk_free: int | None
    update_waits: bool
    taken_back: int


def metrics(reading: Reading) -> tuple[Metric, ...]:
    """Return every metric; one of which nothing is known has no sample or is left out."""
    usage = reading.day.usage
    return (*_health(reading), *(() if usage is None else _usage(usage)))


def _health(reading: Reading) -> Iterator[Metric]:
    day = reading.day
    runs = _info(reading.program, day)
    yield Metric("kiosk_info", MetricType.GAUGE, "What runs on this kiosk.", runs)
    alive = int(reading.moment.timestamp())
    yield _gauge("alive_timestamp_seconds", "When the kiosk last wrote this.", alive)
    yield _gauge(
        "last_start_timestamp_seconds",
        "When the last day before today began on which the kiosk started.",
        None if day.last_start is None else int(day_began(day.last_start)),
    )
    yield _gauge("faults", "Faults of yesterday, or of the days since the last start.", day.faults)
    yield _gauge("printer_ok", "Whether the print queue is there and runs.", day.printer_ok)
    speech = tuple(
        Sample(int(has_voice), (("language", code),)) for code, has_voice in day.speech.items()
    )
    asks = "Whether there is a voice for this language."
    yield Metric("kiosk_speech_ok", MetricType.GAUGE, asks, speech)
    yield _gauge("clock_ok", "Whether the clock can be right.", day.clock_ok)
    free = reading.disk_free
    rounded = None if free is None else free - free % DISK_STEP
    yield _gauge("disk_free_bytes", "Free space, rounded down to 100 MB.", rounded)
    waits = reading.update_waits
    yield _gauge("update_waiting", "Whether a newer version lies ready.", waits)
    back = reading.taken_back
    yield _gauge("updates_taken_back", "Versions that never drew a picture.", back)
    overdue = day.review_overdue
    yield _gauge("review_overdue", "Whether the content is overdue for review.", overdue)


def _usage(usage: UsageTotals) -> Iterator[Metric]:
    yield _counter("visits_total", "Visits up to yesterday.", usage.visits)
    yield _counter("quizzes_finished_total", "Quizzes finished up to yesterday.", usage.quizzes)
    yield _counter("pages_taken_total", "Pages taken along up to yesterday.", usage.pages)


def _info(program: Program, day: DayReading) -> tuple[Sample, ...]:
    labels = (
        ("kiosk", program.kiosk_id),
        ("program", program.program),
        ("content", program.content),
        ("pack", program.pack),
        ("signed_off", "true" if day.signed_off else "false"),
        ("python", program.python),
        ("qt", program.qt),
    )
    return (Sample(1, labels),)


def _gauge(name: str, text: str, value: int | None) -> Metric:
    samples = () if value is None else (Sample(int(value)),)
    return Metric(f"kiosk_{name}", MetricType.GAUGE, text, samples)


def _counter(name: str, text: str, value: int) -> Metric:
    return Metric(f"kiosk_{name}", MetricType.COUNTER, text, (Sample(value),))
