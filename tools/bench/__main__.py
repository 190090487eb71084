"""`make bench`: measures the kiosk and writes docs/performance.md."""

import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from kiosk.app import make_application
from release.prune import ROOT
from tools.bench import frames, programs

PAGE: Final = ROOT / "docs" / "performance.md"
FOUND: Final = "## What the profile showed"
RUNS: Final = 31
VISITS: Final = 3
SIZES: Final = ((1280, 800), (1920, 1080))
FRAME: Final = 1000 / 60
"""Milliseconds of a frame of a screen at 60 Hz."""

MEGABYTE: Final = 1_000_000

HEAD: Final = """\
# Performance

Made by `make bench` in one run on {cores} cores ({machine}), with a load of {load:.1f} before it.
Medians of {runs} starts by turns, each with a fresh profile, off-screen, with Qt's software
renderer; {visits} whole visits a size, the first begun once every screen is made. The bare window
is a `Window` with one `Text`, frozen by the same tool but without the recipe's filter, so its bytes
on disk are PyInstaller's own choice. Chromium is headless, shows an equally bare page, and is
timed to its end: it does not tell when that is drawn.

"""


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a table of the page."""
    lines = [head, tuple("---" for _cell in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def of_programs(measured: dict[str, programs.Measured]) -> str:
    """Return what was measured of whole programs, each beside the kiosk."""
    kiosk = measured["kiosk"]
    rows = [
        (
            name,
            f"{one.start:.2f} s",
            f"{kiosk.start / one.start:.2f}",
            f"{one.steady / MEGABYTE:.0f} MB",
            f"{kiosk.steady / one.steady:.2f}",
            f"{one.peak / MEGABYTE:.0f} MB",
            f"{one.disk / MEGABYTE:.0f} MB",
        )
        for name, one in measured.items()
    ]
    start = ("", "start to first frame", "kiosk's share")
    memory = ("memory at rest", "kiosk's share", "largest process at most", "on disk")
    return "## Beside others\n\n" + table((*start, *memory), rows) + "\n"


def of_scene(size: frames.Size, scene: frames.Scene) -> str:
    """Return what was measured of the scene at a size."""
    rows = [
        (name, f"{waits.p50:.1f} ms", f"{waits.p99:.1f} ms", str(len(waits.all)))
        for name, waits in frames.screens(scene)
    ]
    moving = [
        (
            *(what, f"{waits.p50:.1f} ms", f"{max(waits.all):.1f} ms"),
            *(f"{waits.over(FRAME)} of {len(waits.all)}", str(waits.over(33))),
        )
        for what, waits in (
            ("a tab swipe", scene.swipe),
            ("a drag on the timeline", scene.scrub),
            ("everything else in a visit", scene.rest),
        )
    ]
    return (
        f"## At {size[0]}x{size[1]}\n\n"
        + table(("a touch on", "to its frame, half", "99 of 100", "touches"), rows)
        + f"\nFrom *Thank you* to a clean attract screen: {scene.reset.p50:.1f} ms.\n\n"
        + table(("frames of", "half take", "the longest", "over 16.7 ms", "over 33 ms"), moving)
        + "\n"
    )


def main() -> int:
    """Measure, and write the page; what people wrote in it of the profile stays."""
    load = os.getloadavg()[0]
    written = PAGE.read_text(encoding="utf-8") if PAGE.exists() else FOUND
    text = HEAD.format(
        cores=os.cpu_count(), machine=platform.machine(), load=load, runs=RUNS, visits=VISITS
    )
    text += of_programs(programs.measure(programs.programs(), RUNS))
    application = make_application()
    for size in SIZES:
        text += of_scene(size, frames.measure(application, size, VISITS))
    PAGE.write_text(text + FOUND + written.partition(FOUND)[2], encoding="utf-8")
    print(f"{PAGE.relative_to(Path.cwd())} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
