"""Every metric there is. docs/privacy.md lists them, and a test holds the page to this file.

What a touch could change is looked at once a day and tells of whole days only. What is looked at
each time no touch can change. So neither a value nor its change says when somebody was here.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.atomic_write import day_began
from kiosk.metrics.exposition import Samples, metric
from kiosk.metrics.whole_days import UsageTotals

DISK_STEP: Final = 100_000_000
"""Bytes that free space is rounded down to, or a visit's few kilobytes of counts would show."""


class DayReading(Struct, frozen=True):
    """What is looked at once a day, and again when the kiosk starts. None: it is not known.

    Attributes:
        runs: what runs, by label: the kiosk's id, its versions, whether its content is signed off.
        review_overdue: whether one of them is overdue for review.
        clock_ok: whether the clock can be right.
        faults: how many faults there were yesterday, or before the tablet was last off.
        last_start: the last day before today on which the kiosk started.
        usage: what was counted up to yesterday.
        printer_ok: whether the clinic's print queue is there and runs.
        speech: whether each language has a voice, by its code.
    """

    runs: Mapping[str, str]
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
        day: what was looked at today.
        disk_free: bytes free where the kiosk keeps its things, None where that is not known.
        update_waits: whether a newer version lies ready.
        taken_back: how many versions were taken back.
    """

    moment: dt.datetime
    day: DayReading
    disk_free: int | None
    update_waits: bool
    taken_back: int


def metrics(reading: Reading) -> str:
    """Return every metric as text, without those of which nothing is known."""
    usage = reading.day.usage
    return "".join((*_health(reading), *(() if usage is None else _usage(usage))))


def _health(reading: Reading) -> Iterator[str]:
    day = reading.day
    yield metric("kiosk_info", "gauge", "What runs on this kiosk.", [(day.runs, 1)])
    alive = int(reading.moment.timestamp())
    yield metric("kiosk_alive_timestamp_seconds", "gauge", "When the kiosk last wrote this.", alive)
    yield metric(
        "kiosk_last_start_timestamp_seconds",
        "gauge",
        "When the last day before today began on which the kiosk started.",
        None if day.last_start is None else int(day_began(day.last_start)),
    )
    faults = "Faults of yesterday, or of the days since the last start."
    yield metric("kiosk_faults", "gauge", faults, day.faults)
    prints = "Whether the print queue is there and runs."
    yield metric("kiosk_printer_ok", "gauge", prints, day.printer_ok)
    speech: Samples = [({"language": code}, has_voice) for code, has_voice in day.speech.items()]
    yield metric("kiosk_speech_ok", "gauge", "Whether there is a voice for this language.", speech)
    yield metric("kiosk_clock_ok", "gauge", "Whether the clock can be right.", day.clock_ok)
    free = reading.disk_free
    rounded = None if free is None else free - free % DISK_STEP
    yield metric("kiosk_disk_free_bytes", "gauge", "Free space, rounded down to 100 MB.", rounded)
    waits = "Whether a newer version lies ready."
    yield metric("kiosk_update_waiting", "gauge", waits, reading.update_waits)
    taken_back = "Versions that never drew a picture."
    yield metric("kiosk_updates_taken_back", "gauge", taken_back, reading.taken_back)
    overdue = "Whether the content is overdue for review."
    yield metric("kiosk_review_overdue", "gauge", overdue, day.review_overdue)


def _usage(usage: UsageTotals) -> Iterator[str]:
    yield metric("kiosk_visits_total", "counter", "Visits up to yesterday.", usage.visits)
    quizzes = "Quizzes finished up to yesterday."
    yield metric("kiosk_quizzes_finished_total", "counter", quizzes, usage.quizzes)
    pages = "Pages taken along up to yesterday."
    yield metric("kiosk_pages_taken_total", "counter", pages, usage.pages)
