"""Thousands of visits in one process, and what they do to its memory."""

import gc
import tempfile
import time
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtTest import QTest

from kiosk.startup import load_startup_config
from kiosk.values.answers import STEPS
from kiosk.values.plan import Palette, TextSize
from kiosk.viewmodels.memory_wiper import AFTER
from kiosk.visit import events
from kiosk.visit.visit import Overlay
from tools.stress.harness import Harness, application, harness
from tools.stress.report import StressReport

VISITS: Final = 5_000
FROM: Final = 200
SHORT: Final = 20
SELDOM: Final = 10
"""Visits of which one wants another size of text and other colours: each lays out every screen."""

SIZE: Final = (800, 600)
ALLOWED: Final = 8.0
"""MiB that the memory may have grown by, from visit 200 to the last."""


def run(seed: int, short: bool) -> StressReport:
    """Do it."""
    total = SHORT if short else VISITS
    looked_at = sorted(
        {total // 2, total} | (set() if short else {FROM, 500, 1000, 2000, 3000, 4000})
    )
    report = StressReport(f"{total} visits in one process")
    qt = application()
    sizes: dict[int, float] = {}
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        setup = replace(load_startup_config(None, None), state=Path(folder))
        with harness(setup, SIZE) as one:
            for visit in range(1, total + 1):
                _visit(one, visit + seed)
                if visit in looked_at:
                    sizes[visit] = _memory()
    qt.processEvents()
    report.figures = {f"after visit {visit}": f"{size:.1f} MiB" for visit, size in sizes.items()}
    report.figures["minutes"] = f"{(time.monotonic() - began) / 60:.1f}"
    if not short:
        grown = sizes[total] - sizes[FROM]
        report.figures["grown since visit 200"] = f"{grown:+.1f} MiB of {ALLOWED:.0f} allowed"
        report.expect(grown <= ALLOWED, f"the memory grew by {grown:.1f} MiB")
    for complaint in one.complaints:
        report.expect(None, complaint)
    return report


def _visit(one: Harness, number: int) -> None:
    """Make a visit that goes everywhere, in another language each time."""
    plan = one.kiosk.store.plan
    languages, sizes, palettes = plan.languages, [*TextSize], [*Palette]
    one.send(events.Begin(languages[number % len(languages)]))
    if number % SELDOM == 0:
        one.send(events.SetTextSize(sizes[number // SELDOM % len(sizes)]))
        one.send(events.SetPalette(palettes[number // SELDOM % len(palettes)]))
    one.send(events.Compare())
    for topic in plan.topics:
        one.send(events.OpenTopic(topic.id))
    for overlay in (Overlay.COMFORT, Overlay.HELP, Overlay.COVER, Overlay.PANELS):
        one.send(events.Open(overlay), events.Close())
    one.send(events.TakeQuiz())
    for asked in plan.quiz:
        if not asked.is_preference:
            one.send(*map(events.Pick, asked.options[:1]), events.NextQuestion())
        else:
            choice = STEPS[(number + len(asked.id)) % len(STEPS)]
            one.send(events.Choose(asked.id, choice), events.NextQuestion())
    one.send(events.ShowResult(), events.TakeAway(), events.Finish(), events.StartOver())


def _memory() -> float:
    """Return the MiB in use, once everything that can go has gone."""
    gc.collect()
    QTest.qWait(2 * AFTER)
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024
