"""Monitoring: a node exporter for each kiosk, and one Prometheus server."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from release.prune import ROOT
from tests.integration.fleet.kiosk import Kiosk
from tests.integration.fleet.network import MIDDLE, Place, program
from tests.integration.process.running_kiosk import until

RULES: Final = ROOT / "resources" / "monitoring" / "kiosk.rules.yml"
EXPORTER_PORT: Final = 9100
PROMETHEUS: Final = f"{MIDDLE}:9090"

EXPORTER: Final = (
    "--collector.disable-defaults",
    "--web.disable-exporter-metrics",
    "--collector.textfile",
)
"""No other collectors: the CPU load, for example, would reveal when somebody uses the screen."""

FETCH: Final = "import sys, urllib.request as r; print(len(r.urlopen(sys.argv[1]).read()))"

Labels = dict[str, str]


class Prometheus:
    """A Prometheus server that scrapes each kiosk's exporter every second.

    Args:
        place: its place in the network.
    """

    def __init__(self, place: Place) -> None:
        self._place = place

    def ask(self, expression: str) -> list[tuple[Labels, float]]:
        """Return the present labels and values of an expression."""
        query = ("query", "instant", "--format=json", f"http://{PROMETHEUS}", expression)
        command = self._place.command([program("promtool"), *query])
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return []
        return [(one["metric"], float(one["value"][1])) for one in json.loads(done.stdout)]

    def label(self, expression: str, name: str) -> dict[str, str]:
        """Return the value of a label for each kiosk."""
        return {labels["instance"]: labels[name] for labels, _value in self.ask(expression)}

    def scrape_bytes(self, kiosk: Kiosk) -> int:
        """Return the size in bytes of a scrape of a kiosk's exporter."""
        address = f"http://{kiosk.place.address}:{EXPORTER_PORT}/metrics"
        command = self._place.command([sys.executable, "-c", FETCH, address])
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@contextmanager
def watching(folder: Path, middle: Place, kiosks: Sequence[Kiosk]) -> Iterator[Prometheus]:
    """Run the monitoring.

    Args:
        folder: the folder for its files.
        middle: where Prometheus runs.
        kiosks: the kiosks to monitor.
    """
    folder.mkdir()
    file = folder / "prometheus.json"  # JSON is valid YAML
    file.write_text(json.dumps(_configuration(kiosks)))
    with ExitStack() as stack:
        for kiosk in kiosks:
            stack.enter_context(_running(kiosk.place, _exporter(kiosk), folder / kiosk.name))
        options = (f"--config.file={file}", f"--storage.tsdb.path={folder / 'data'}")
        listen = f"--web.listen-address={PROMETHEUS}"
        command = [program("prometheus"), *options, listen]
        stack.enter_context(_running(middle, command, folder / "prometheus"))
        prometheus = Prometheus(middle)
        until(lambda: len(prometheus.ask("kiosk_info")) == len(kiosks), "all are watched")
        yield prometheus


def _configuration(kiosks: Sequence[Kiosk]) -> dict[str, object]:
    targets = [
        {
            "targets": [f"{kiosk.place.address}:{EXPORTER_PORT}"],
            "labels": {"instance": kiosk.name},
        }
        for kiosk in kiosks
    ]
    return {
        "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
        "rule_files": [str(RULES)],
        "scrape_configs": [{"job_name": "kiosk", "static_configs": targets}],
    }


def _exporter(kiosk: Kiosk) -> list[str]:
    return [
        *(program("prometheus-node-exporter"), *EXPORTER),
        f"--collector.textfile.directory={kiosk.metrics}",
        f"--web.listen-address={kiosk.place.address}:{EXPORTER_PORT}",
    ]


@contextmanager
def _running(place: Place, command: Sequence[str], log: Path) -> Iterator[None]:
    with log.open("wb") as stream:
        process = subprocess.Popen(place.command(command), stdout=stream, stderr=stream)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
