"""`make bench`: measures the kiosk, writes docs/performance.md, and fails if a goal is missed."""

import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtGui import QGuiApplication

from kiosk.app import make_application
from release.prune import ROOT
from tools.bench import frames, programs
from tools.bench.goals import Goal, SlowCore, goals
from tools.bench.slow_core import NotToBeHeldError, part_of_a_core

PAGE: Final = ROOT / "docs" / "performance.md"
FOUND: Final = "## What the profile showed"
RUNS: Final = 31
VISITS: Final = 3
SLOW_RUNS: Final = 5
SIZES: Final = ((1280, 800), (1920, 1080))
FRAME: Final = 1000 / 60
"""Milliseconds of a frame of a screen at 60 Hz."""

SLOW: Final = 0.25
"""The part of a core that stands for a slow tablet."""

MEGABYTE: Final = 1_000_000

HEAD: Final = """\
# Performance

Made by `make bench` in one run on {cores} cores ({machine}), with a load of {load:.1f} before it.
Medians of {runs} starts by turns, each with a fresh profile, off-screen, with Qt's software
renderer; {visits} whole visits at each size, the first once every screen is made. The bare window
is a `Window` with one `Text`, frozen by the same tool but without the recipe's filter, so its bytes
on disk are PyInstaller's own choice. Chromium is headless and shows an equally bare page. It does
not report when that is drawn, so it is timed to its end.

"""


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a table of the page."""
    lines = [head, tuple("---" for _cell in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def of_goals(every: list[Goal]) -> str:
    """Return the goals, and whether they were met."""
    head = ("in this run", "measured", "at most", "")
    return "## Goals\n\n" + table(head, [goal.cells for goal in every]) + "\n"


def of_programs(measured: dict[str, programs.Measured]) -> str:
    """Return what was measured of whole programs, each beside the kiosk."""
    kiosk = measured[programs.KIOSK]
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
        (
            *(name, f"{waits.p50:.1f} ms", f"{waits.p99:.1f} ms"),
            *(f"{scene.made[name].p50:.0f} ms", f"{scene.made[name].p99:.0f} ms"),
            str(len(waits.all)),
        )
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
    answered = ("a touch on", "to its frame, half", "99 of 100")
    return (
        f"## At {size[0]}x{size[1]}\n\n"
        + table((*answered, "all of it made, half", "99 of 100", "touches"), rows)
        + f"\nFrom *Thank you* to a clean attract screen: {scene.reset.p50:.1f} ms.\n\n"
        + table(("frames of", "half take", "the longest", "over 16.7 ms", "over 33 ms"), moving)
        + "\n"
    )


def measure_slowly(application: QGuiApplication, kiosk: programs.Program) -> SlowCore | str:
    """Return what was measured with a part of a core, or why nothing was."""
    try:
        with part_of_a_core(SLOW):
            start = programs.measure([kiosk], SLOW_RUNS)[kiosk.name].start
            return SlowCore(start, frames.measure(application, SIZES[0], 1))
    except NotToBeHeldError as error:
        return str(error)


def of_slow_core(slow: SlowCore | str) -> str:
    """Return what was measured with a part of a core, or why nothing was."""
    head = "## With a quarter of a core\n\n"
    if isinstance(slow, str):
        return f"{head}Not measured: {slow}.\n\n"
    touches = slow.scene.touches()
    rows = [
        ("start to first frame", f"{slow.start:.2f} s"),
        *(
            (f"touch to frame, {name}", f"{waits.p99:.0f} ms")
            for name, waits in frames.screens(slow.scene)
        ),
        (f"touch to frame, 99 of 100 of {len(touches.all)}", f"{touches.p99:.0f} ms"),
    ]
    size = f"{SIZES[0][0]}x{SIZES[0][1]}"
    return head + table((f"at {size}, {SLOW_RUNS} starts, one visit", ""), rows) + "\n"


def main() -> int:
    """Measure, and write the page; what people wrote in it of the profile stays."""
    load = os.getloadavg()[0]
    written = PAGE.read_text(encoding="utf-8") if PAGE.exists() else FOUND
    every = programs.programs()
    measured = programs.measure(every, RUNS)
    application = make_application()
    scenes = {size: frames.measure(application, size, VISITS) for size in SIZES}
    slow = measure_slowly(application, every[0])
    held = None if isinstance(slow, str) else slow
    judged = goals(measured, SIZES[-1], scenes[SIZES[-1]], held)
    text = HEAD.format(
        cores=os.cpu_count(), machine=platform.machine(), load=load, runs=RUNS, visits=VISITS
    )
    text += of_goals(judged) + of_programs(measured)
    text += "".join(of_scene(size, scene) for size, scene in scenes.items()) + of_slow_core(slow)
    PAGE.write_text(text + FOUND + written.partition(FOUND)[2], encoding="utf-8")
    print(*judged, f"{PAGE.relative_to(Path.cwd())} is written.", sep="\n")
    return int(any(goal.verdict == "missed" for goal in judged))


if __name__ == "__main__":
    sys.exit(main())
