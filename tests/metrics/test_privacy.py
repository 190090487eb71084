"""The privacy page lists exactly what leaves the tablet: each metric and label."""

import re
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from kiosk.metrics.kiosk_metrics import metrics
from tests.metrics.readings import READING

PAGE = Path(__file__).parent.parent.parent / "docs" / "privacy.md"
ROW = re.compile(r"\| `(kiosk_\w+)` \| ([^|]*) \| [^|]+ \|")


def test_the_page_lists_every_metric_and_label_of_the_file_and_nothing_else() -> None:
    rows = ROW.findall(PAGE.read_text("utf-8"))
    listed = {name: set(re.findall(r"`(\w+)`", labels)) for name, labels in rows}
    written = {
        sample.name: set(sample.labels)
        for family in text_string_to_metric_families(metrics(READING))
        for sample in family.samples
    }
    assert len(rows) == len(listed)
    assert listed == written
