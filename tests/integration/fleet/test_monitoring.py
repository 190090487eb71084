"""The alert rules fire when they should, as evaluated by promtool."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from kiosk.metrics.kiosk_metrics import Reading, metrics
from release.prune import ROOT
from tests.metrics.readings import DAY, READING

RULES: Final = ROOT / "resources" / "monitoring" / "kiosk.rules.yml"

TARGET: Final = 'job="kiosk",instance="north-2"'
UP: Final = f"up{{{TARGET}}}"
ALIVE: Final = f"kiosk_alive_timestamp_seconds{{{TARGET}}}"
WRITES: Final = (
    "0x4 300x4 600x4 900x4 1200x4 1500x4 1800x4 2100x4 2400x4 2700x4 3000x4 3300x4 3600x4"
)
"""The reported time in each of 65 minutes: a new one every five."""

Series = Mapping[str, str]


def promtool(*arguments: str | Path, given: str = "") -> str:
    """Run promtool, failing on an error; return its output."""
    program = shutil.which("promtool")
    assert program is not None, "promtool is missing: make fleet-test installs it"
    done = subprocess.run(
        [program, *arguments], input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout


def check(folder: Path, series: Series, raised: Mapping[str, set[str]]) -> None:
    """Check that exactly these alerts are raised.

    Args:
        folder: the folder for promtool's input.
        series: the samples of each series, one per minute, in promtool's notation.
        raised: the alerts expected at each time.
    """
    names = RULES.read_text("utf-8").split("- alert: ")[1:]
    every = {name.split(maxsplit=1)[0] for name in names}
    tests = [
        {
            "eval_time": after,
            "expr": f'count by (alertname) (ALERTS{{alertname="{name}",alertstate="firing"}})',
            "exp_samples": [{"labels": f'{{alertname="{name}"}}', "value": 1}]
            if name in alerts
            else [],
        }
        for after, alerts in raised.items()
        for name in sorted(every | alerts)
    ]
    inputs = [{"series": name, "values": values} for name, values in series.items()]
    question = {
        "rule_files": [str(RULES)],
        "evaluation_interval": "1m",
        "tests": [{"interval": "1m", "input_series": inputs, "promql_expr_test": tests}],
    }
    file = folder / "question.yml"
    file.write_text(json.dumps(question), "utf-8")
    promtool("test", "rules", file)


def kiosk(name: str, values: str, labels: str = "") -> dict[str, str]:
    """Return a series of a healthy kiosk."""
    told = ",".join(filter(None, [TARGET, labels]))
    return {UP: "1x65", ALIVE: WRITES, f"kiosk_{name}{{{told}}}": values}


def test_the_rules_are_sound() -> None:
    assert "9 rules found" in promtool("check", "rules", RULES)


@pytest.mark.parametrize("reading", [READING, replace(READING, day=replace(DAY, usage=None))])
def test_no_fault_is_found_with_what_a_kiosk_writes(reading: Reading) -> None:
    assert promtool("check", "metrics", given=metrics(reading)) == ""


def test_nothing_is_raised_of_a_kiosk_that_writes_every_five_minutes(tmp_path: Path) -> None:
    check(tmp_path, {UP: "1x65", ALIVE: WRITES}, {"20m": set(), "65m": set()})


@pytest.mark.parametrize(
    "series",
    [
        pytest.param({UP: "1x130", ALIVE: "0x4 300x4 600x130"}, id="its exporter outlives it"),
        pytest.param({UP: "1x10 0x130", ALIVE: "0x4 300x4 600 stale"}, id="the tablet is off"),
        pytest.param({UP: "1x130"}, id="it never wrote"),
    ],
)
def test_a_kiosk_is_silent_after_an_hour(tmp_path: Path, series: Series) -> None:
    check(tmp_path, series, {"40m": set(), "75m": {"KioskSilent"}})


def test_a_write_that_is_left_out_is_no_silence(tmp_path: Path) -> None:
    left_out = WRITES.replace(" 900x4", " 600x4").replace(" 2400x4", " 2100x4")
    check(tmp_path, {UP: "1x65", ALIVE: left_out}, {"20m": set(), "45m": set(), "64m": set()})


@pytest.mark.parametrize(
    ("series", "alert"),
    [
        (kiosk("faults", "0x4 2x60"), "KioskFaults"),
        (kiosk("review_overdue", "0x4 1x60"), "KioskReviewOverdue"),
        (kiosk("updates_taken_back", "0x4 1x60"), "KioskUpdateTakenBack"),
        (kiosk("printer_ok", "1x4 0x60"), "KioskPrinterDown"),
        (kiosk("speech_ok", "1x4 0x60", 'language="es"'), "KioskVoiceMissing"),
    ],
)
def test_what_lasts_for_a_day_is_raised_at_once(tmp_path: Path, series: Series, alert: str) -> None:
    check(tmp_path, series, {"4m": set(), "5m": {alert}})


@pytest.mark.parametrize(
    ("series", "alert"),
    [
        (kiosk("info", "1x65", 'signed_off="false"'), "KioskContentUnsigned"),
        (kiosk("disk_free_bytes", "400000000x65"), "KioskDiskFull"),
    ],
)
def test_what_may_pass_is_raised_after_a_quarter_of_an_hour(
    tmp_path: Path, series: Series, alert: str
) -> None:
    check(tmp_path, series, {"14m": set(), "15m": {alert}})


@pytest.mark.parametrize(
    "series",
    [
        kiosk("info", "1x65", 'signed_off="true"'),
        kiosk("disk_free_bytes", "500000000x65"),
        kiosk("faults", "0x65"),
        kiosk("printer_ok", "1x65"),
        kiosk("clock_ok", "1x65"),
    ],
)
def test_what_is_well_raises_nothing(tmp_path: Path, series: Series) -> None:
    check(tmp_path, series, {"64m": set()})


@pytest.mark.parametrize(
    "series",
    [
        pytest.param(kiosk("clock_ok", "0x65"), id="a day that cannot be right"),
        pytest.param(
            {UP: "1x65", ALIVE: " ".join(f"{9000 + 300 * n}x4" for n in range(13))}, id="ahead"
        ),
        pytest.param(
            {UP: "1x65", ALIVE: " ".join(f"{300 * n - 9000}x4" for n in range(13))}, id="behind"
        ),
    ],
)
def test_a_clock_that_is_wrong_is_raised_after_half_an_hour(tmp_path: Path, series: Series) -> None:
    check(tmp_path, series, {"25m": set(), "50m": {"KioskClockWrong"}})
