"""Prometheus' text format 0.0.4, as far as gauges and counters of whole numbers need it."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class MetricType(StrEnum):
    """What may be asked of a metric: its value now, or how much it grew."""

    GAUGE = "gauge"
    COUNTER = "counter"


class Sample(Struct, frozen=True):
    """A value, and the labels that tell it from others of its metric."""

    value: int
    labels: tuple[tuple[str, str], ...] = ()


class Metric(Struct, frozen=True):
    """A metric with its samples.

    Attributes:
        name: what it is called.
        kind: its type.
        help: what it says, in a sentence.
        samples: its values, none where nothing is known.
    """

    name: str
    kind: MetricType
    help: str
    samples: tuple[Sample, ...]


def exposition(metrics: Iterable[Metric]) -> str:
    """Return the metrics as text, without those that have no sample."""
    return "".join(_block(metric) for metric in metrics if metric.samples)


def _block(metric: Metric) -> str:
    lines = [
        f"# HELP {metric.name} {metric.help}",
        f"# TYPE {metric.name} {metric.kind}",
        *(f"{metric.name}{_labels(sample)} {sample.value}" for sample in metric.samples),
    ]
    return "\n".join(lines) + "\n"


def _labels(sample: Sample) -> str:
    if not sample.labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(text)}"' for name, text in sample.labels) + "}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
