"""Runs thousands of visits in one process and measures how its memory grows."""

import gc
import tempfile
import time
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtTest import QTest

from kiosk.startup import load_startup_config
from kiosk.values.answers import STEPS, WISHES, Choice
from kiosk.values.comfort import Palette, TextSize
from kiosk.viewmodels.memory_wiper import AFTER
from kiosk.visit import events
from kiosk.visit.plan import QuestionKind
from kiosk.visit.visit import Overlay, Screen
from tools.stress.harness import Harness, application, harness
from tools.stress.report import StressReport

VISITS: Final = 5_000
FROM: Final = 200
SHORT: Final = 20
SELDOM: Final = 10
"""Every tenth visit changes text size and palette, which lays out every screen again."""

SIZE: Final = (800, 600)
ALLOWED: Final = 8.0
"""MiB by which memory may grow from visit 200 to the last."""


def run(seed: int, short: bool) -> StressReport:
    """Run the test."""
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
                report.expect(_visit(one, visit + seed), f"visit {visit} missed a screen")
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


def _visit(one: Harness, number: int) -> bool:
    """Make a visit, in alternating languages; return whether it reached every screen."""
    plan = one.kiosk.store.plan
    languages, sizes, palettes = plan.languages, [*TextSize], [*Palette]
    one.send(events.Begin(languages[number % len(languages)]))
    if number % SELDOM == 0:
        one.send(events.SetComfort(text_size=sizes[number // SELDOM % len(sizes)]))
        one.send(events.SetComfort(palette=palettes[number // SELDOM % len(palettes)]))
    one.send(events.Compare())
    for topic in plan.topics:
        one.send(events.OpenTopic(topic.id))
        for section in topic.sections[1:2]:
            one.send(events.OpenTopic(topic.id, section.id), events.Close())
    for overlay in (Overlay.COMFORT, Overlay.HELP, Overlay.COVER, Overlay.TOPICS):
        one.send(events.Open(overlay), events.Close())
    one.take_quiz()
    for asked in plan.quiz:
        match asked.kind:
            case QuestionKind.PREFERENCE:
                choice = STEPS[(number + len(asked.id)) % len(STEPS)]
                one.send(events.Choose(asked.id, choice))
            case QuestionKind.COUNTS_MOST:
                wishes = [name for name, choice in _choices(one) if choice in WISHES]
                one.send(*map(events.CountMost, wishes[:1]))
            case QuestionKind.CHECKLIST:
                one.send(*map(events.Pick, asked.options[:1]))
        one.send(events.NextQuestion())
    answered = len(_choices(one)) == sum(asked.is_preference for asked in plan.quiz)
    one.send(events.ShowResult(), events.TakeAway(), events.Finish())
    done = one.kiosk.store.visit.screen is Screen.THANKS
    one.send(events.StartOver())
    return answered and done


def _choices(one: Harness) -> tuple[tuple[str, Choice], ...]:
    return one.kiosk.store.visit.answers.choices


def _memory() -> float:
    """Return the resident memory in MiB, after garbage collection and the kiosk's own wiping."""
    gc.collect()
    QTest.qWait(2 * AFTER)
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024
