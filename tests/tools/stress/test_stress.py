"""Each stress test runs in its short form, and reports the failures that it finds."""

import subprocess
import sys

import pytest

from tools.stress.report import StressReport

FIGURES = {
    "killing": ["visits counted", "counts lost"],
    "disk": [
        "a full disk",
        "a read-only disk",
        "no fonts",
        "a clock that jumps",
        "a replaced pack",
        "a removed pack",
    ],
    "services": [
        "the kiosk's own voice killed",
        "the message bus killed",
        "speech-dispatcher killed",
        "resets during speech",
    ],
    "monkey": [
        "touch",
        "swipe",
        "many_fingers",
        "resize",
        "resets that led back to the start",
        "of these during speech",
        "texts spoken",
    ],
    "memory": ["after visit 20"],
}


@pytest.mark.parametrize("part", FIGURES)
def test_a_part_ends_well_and_prints_its_figures(part: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.stress", part, "--short", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert all(f"\n  {figure}" in done.stdout for figure in FIGURES[part])
    assert "every expectation held" in done.stdout


def test_what_does_not_hold_is_said() -> None:
    report = StressReport("a title")
    report.expect(holds=True, sentence="this holds")
    assert "every expectation held" in str(report)
    report.expect(holds=None, sentence="this does not")
    assert str(report).splitlines() == ["a title", "  BROKEN: this does not"]
