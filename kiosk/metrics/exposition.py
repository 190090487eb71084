"""Prometheus' text format 0.0.4, as far as gauges and counters of whole numbers need it."""

from collections.abc import Mapping
from typing import Literal

Samples = list[tuple[Mapping[str, str], int]]
"""Values of one metric, each with the labels that tell it from the others."""


def metric(
    name: str, kind: Literal["gauge", "counter"], text: str, samples: Samples | int | None
) -> str:
    """Return a metric as text, nothing where it has no sample.

    Args:
        name: what it is called.
        kind: what may be asked of it: its value now, or how much it grew.
        text: what it says, in a sentence.
        samples: its values. A number is its only one and has no labels; None is not known.
    """
    if samples is None:
        return ""
    if isinstance(samples, int):
        samples = [({}, samples)]
    lines = [f"{name}{_labelled(labels)} {int(value)}\n" for labels, value in samples]
    return "".join([f"# HELP {name} {text}\n# TYPE {name} {kind}\n", *lines]) if lines else ""


def _labelled(labels: Mapping[str, str]) -> str:
    told = ",".join(f'{name}="{_escaped(text)}"' for name, text in labels.items())
    return f"{{{told}}}" if told else ""


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
