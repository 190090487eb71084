"""Alert rules and dashboard only use metrics that a kiosk writes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk.metrics.kiosk_metrics import metrics
from tests.metrics.readings import READING

FOLDER = Path(__file__).parent.parent.parent / "resources" / "monitoring"
RULES = FOLDER / "kiosk.rules.yml"
DASHBOARD = FOLDER / "dashboard.json"

FROM_PROMETHEUS = {"alertname", "alertstate", "instance", "job"}
SAMPLES = [
    sample
    for family in text_string_to_metric_families(metrics(READING))
    for sample in family.samples
]
NAMES = {sample.name for sample in SAMPLES}
LABELS = FROM_PROMETHEUS | {label for sample in SAMPLES for label in sample.labels}

USED = re.compile(r"\bkiosk_\w+")
MATCHED = re.compile(r"\b(\w+)=~?\"|\$labels\.(\w+)")
GROUPED = re.compile(r"\b(?:by|on) \(([^)]*)\)")


def queries() -> list[str]:
    """Return the query of each dashboard panel."""
    board: dict[str, Any] = json.loads(DASHBOARD.read_text("utf-8"))
    return [target["expr"] for panel in board["panels"] for target in panel["targets"]]


@pytest.mark.parametrize(
    "text", [RULES.read_text("utf-8"), "\n".join(queries())], ids=["rules", "dashboard"]
)
def test_only_metrics_and_labels_that_there_are_are_asked_for(text: str) -> None:
    assert len(set(USED.findall(text))) >= 8
    assert set(USED.findall(text)) - NAMES == set()
    labels = {label for pair in MATCHED.findall(text) for label in pair if label}
    labels |= {label.strip() for group in GROUPED.findall(text) for label in group.split(",")}
    assert labels - LABELS == set()


def test_the_dashboard_shows_every_metric() -> None:
    assert NAMES - set(USED.findall("\n".join(queries()))) == set()


def test_the_panels_of_the_dashboard_have_ids_of_their_own_and_do_not_overlap() -> None:
    panels: list[dict[str, Any]] = json.loads(DASHBOARD.read_text("utf-8"))["panels"]
    cells = [
        (column, row)
        for place in (panel["gridPos"] for panel in panels)
        for column in range(place["x"], place["x"] + place["w"])
        for row in range(place["y"], place["y"] + place["h"])
    ]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert len(set(cells)) == len(cells)
    assert max(column for column, _row in cells) < 24
