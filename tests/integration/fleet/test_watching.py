"""Prometheus monitors the fleet by the kiosks' metrics, after two nights."""

import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from kiosk.metrics.schedule import INTERVAL
from tests.integration.fleet.fleet import Fleet, Outcome
from tests.integration.fleet.kiosk import Plight
from tests.integration.fleet.network import Network, program
from tests.integration.fleet.watching import Prometheus, watching
from tests.integration.process.running_kiosk import until

ALERTS: Final[Mapping[Plight, str]] = {
    Plight.DARK: "KioskUpdateTakenBack",
    Plight.FULL: "KioskDiskFull",
    Plight.PAST: "KioskClockWrong",
}
"""The expected alerts, by plight, at once or after a while."""


@pytest.fixture(scope="module")
def prometheus(
    fleet: Fleet, network: Network, second: list[Outcome], folder: Path
) -> Iterator[Prometheus]:
    """Prometheus with metrics from every kiosk."""
    for one in second:
        written = one.kiosk.metrics / "kiosk.prom"
        # A kiosk that was busy at its minute skips it.
        until(written.exists, f"{one.kiosk.name} says how it is", 2 * INTERVAL)
    with watching(folder / "watching", network.middle, fleet.kiosks) as prometheus:
        yield prometheus


def test_prometheus_has_no_fault_to_find_with_what_a_kiosk_writes(
    fleet: Fleet, prometheus: Prometheus
) -> None:
    assert prometheus.ask("up == 0") == []
    for kiosk in fleet.kiosks:
        with (kiosk.metrics / "kiosk.prom").open("rb") as file:
            command = [program("promtool"), "check", "metrics"]
            done = subprocess.run(command, stdin=file, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_prometheus_is_told_which_version_each_kiosk_runs(
    second: list[Outcome], prometheus: Prometheus
) -> None:
    runs = {one.kiosk.name: "".join(one.versions) for one in second}
    told = "kiosk_info", "program"
    until(lambda: prometheus.label(*told) == runs, f"it is told of {runs}", 2 * INTERVAL)
    names = {one.kiosk.name: one.kiosk.name for one in second}
    assert prometheus.label("kiosk_info", "kiosk") == names


def test_a_kiosk_in_trouble_raises_its_alert_and_no_other_does(
    fleet: Fleet, prometheus: Prometheus
) -> None:
    expected = {
        (kiosk.name, ALERTS[kiosk.plight]) for kiosk in fleet.kiosks if kiosk.plight in ALERTS
    }

    def raised() -> set[tuple[str, str]]:
        alerts = prometheus.ask("ALERTS")
        named = {(labels["instance"], labels["alertname"]) for labels, _value in alerts}
        return {one for one in named if one[1] in ALERTS.values()}

    until(lambda: raised() == expected, f"{expected} are raised")


def test_what_it_costs_is_said(
    fleet: Fleet, prometheus: Prometheus, capsys: pytest.CaptureFixture[str]
) -> None:
    series = prometheus.ask('max(count by (instance) ({job="kiosk",__name__!~"ALERTS.*"}))')
    size = max(prometheus.scrape_bytes(kiosk) for kiosk in fleet.kiosks)
    with capsys.disabled():
        print(f"\n\nA kiosk has {series[0][1]:.0f} series in Prometheus, {size:,} bytes a scrape.")
    assert series[0][1] < 100
