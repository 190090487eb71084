"""The metrics, parsed by the Prometheus client library."""

import datetime as dt

import pytest
from msgspec.structs import replace
from prometheus_client.parser import text_string_to_metric_families

from kiosk.metrics.kiosk_metrics import Reading, metrics
from tests.metrics.readings import DAY, MOMENT, READING, RUNS

Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


def read(reading: Reading) -> Samples:
    """Return every sample by name and labels."""
    families = text_string_to_metric_families(metrics(reading))
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in families
        for sample in family.samples
    }


def value(reading: Reading, name: str, **labels: str) -> float | None:
    return read(reading).get((f"kiosk_{name}", frozenset(labels.items())))


def test_what_runs_is_in_the_labels_of_one_metric() -> None:
    assert value(READING, "info", **RUNS) == 1


def test_each_of_the_others_has_its_value() -> None:
    began = dt.datetime.combine(dt.date(2027, 1, 3), dt.time()).astimezone().timestamp()
    expected = {
        "alive_timestamp_seconds": MOMENT.timestamp(),
        "last_start_timestamp_seconds": began,
        "faults": 2,
        "printer_ok": 1,
        "clock_ok": 1,
        "disk_free_bytes": 1_200_000_000,
        "update_waiting": 1,
        "updates_taken_back": 1,
        "review_overdue": 0,
        "visits_total": 120,
        "quizzes_finished_total": 60,
        "pages_taken_total": 30,
    }
    assert {name: value(READING, name) for name in expected} == expected
    assert value(READING, "speech_ok", language="en") == 1
    assert value(READING, "speech_ok", language="es") == 0
    assert len(read(READING)) == len(expected) + 3


def test_what_is_not_known_is_left_out() -> None:
    day = replace(DAY, faults=None, last_start=None, usage=None, printer_ok=None, speech={})
    names = {name for name, _labels in read(replace(READING, day=day, disk_free=None))}
    assert names == {
        "kiosk_info",
        "kiosk_alive_timestamp_seconds",
        "kiosk_clock_ok",
        "kiosk_update_waiting",
        "kiosk_updates_taken_back",
        "kiosk_review_overdue",
    }


def test_counters_are_counters_and_the_others_gauges() -> None:
    kinds = {
        family.name: family.type for family in text_string_to_metric_families(metrics(READING))
    }
    assert {name for name, kind in kinds.items() if kind == "counter"} == {
        "kiosk_visits",
        "kiosk_quizzes_finished",
        "kiosk_pages_taken",
    }
    assert set(kinds.values()) == {"counter", "gauge"}


@pytest.mark.parametrize("odd", ['two "words"', "back\\slash", "two\nlines", "}{,="])
def test_a_label_says_what_it_was_given(odd: str) -> None:
    reading = replace(READING, day=replace(DAY, runs=RUNS | {"pack": odd}))
    infos = [labels for name, labels in read(reading) if name == "kiosk_info"]
    assert [dict(labels)["pack"] for labels in infos] == [odd]


def test_numbers_are_written_whole() -> None:
    lines = metrics(READING).splitlines()
    assert "kiosk_alive_timestamp_seconds 1799143500" in lines
    assert "kiosk_disk_free_bytes 1200000000" in lines
