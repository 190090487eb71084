"""Runs the whole audit in parallel processes and writes its report."""

import datetime as dt
import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication

from kiosk.app import make_application
from kiosk.platform import qt_messages
from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.window_size import LEAST_LONG, LEAST_SHORT
from tools.accessibility.report import AuditReport
from tools.accessibility.run import (
    AuditFinding,
    AuditJob,
    AuditResult,
    AuditRun,
    Glance,
    WayOfSeeing,
)

if TYPE_CHECKING:
    from kiosk.content.pack import Pack
    from tools.accessibility.findings import AccessibilityCheck, BudgetFigure

USUAL_WINDOWS: Final = ((1280, 800), (1024, 768), (800, 1280), (1920, 1080))
LEAST_WINDOWS: Final = ((LEAST_LONG, LEAST_SHORT), (LEAST_SHORT, LEAST_LONG))
WINDOWS: Final = (*USUAL_WINDOWS, *LEAST_WINDOWS)
"""One window of each supported shape, and the smallest. Every check is made in each."""

FURTHER_WINDOWS: Final = ((1280, 720), (1366, 768), (1080, 1920), (1920, 1200), (2560, 1600))
"""The other promised windows: of the shapes of those above, so only layout and budgets differ."""
PROCESSES: Final = 2

ENDS: Final = (TextSize.USUAL, TextSize.LARGEST)
"""The smallest and the largest text size."""

KEEPS_MEMORY: Final = dict.fromkeys(
    ("MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"), str(2**30)
)
"""Makes glibc's malloc reuse large blocks instead of returning them: screenshots are large, and a
walk takes a quarter less time."""


class AuditError(Exception):
    """The audit could not be completed. The message says why."""


def run_audit(
    out: Path, config: Path | None, pack: Path | None, *, in_brief: bool = False
) -> AuditReport:
    """Run the whole audit or a brief one, write its report to a folder and return it.

    A setting is not varied for a check that it cannot affect. Palettes change neither layout nor
    names, so those are checked in one palette. The focus ring does not depend on the text size, so
    it is measured in every palette at the default size. Mirroring, spacing and reach change no
    color; they are checked at the smallest and largest text, in the language with the longest
    words.

    Args:
        out: the folder for the report, created if missing.
        config: the clinic's settings file, None for the one in its standard place.
        pack: a content pack that overrides the one in the settings.
        in_brief: check each of `WINDOWS` in one language only, at the smallest and largest text.

    Raises:
        AuditError: Qt warned during a walk.
        OutOfReachError: a stop could not be reached.
    """
    _make_room(out)
    jobs = (brief if in_brief else whole)(load_startup_config(config, pack).chosen.pack, out)
    spawn = multiprocessing.get_context("spawn")
    with _keeping_memory(), ProcessPoolExecutor(PROCESSES, mp_context=spawn) as pool:
        walks = [pool.submit(walk, job, config, pack) for job in jobs]
        results = [one.result() for one in walks]
    report = gathered(results, f"Walks: {', '.join(job.name for job in jobs)}.")
    (out / "index.html").write_text(report.page(), encoding="utf-8")
    return report


def whole(pack: "Pack", out: Path) -> list[AuditJob]:
    """Return the jobs of a whole audit."""
    languages = pack.structure.languages
    usual = [
        AuditJob(language, window, WayOfSeeing.USUAL, tuple(TextSize), tuple(Palette), out)
        for window in WINDOWS
        for language in languages
    ]
    others = [
        AuditJob(_longest(pack), window, manner, ENDS, (Palette.LIGHT,), out)
        for manner in WayOfSeeing
        if manner is not WayOfSeeing.USUAL
        for window in USUAL_WINDOWS
    ]
    return [*usual, *others, *at_a_glance(pack, out, tuple(TextSize))]


def brief(pack: "Pack", out: Path) -> list[AuditJob]:
    """Return a job for each window, alternating languages, and those at a glance."""
    languages = cycle(pack.structure.languages)
    usual = [
        AuditJob(language, window, WayOfSeeing.USUAL, ENDS, (Palette.LIGHT, Palette.DARK), out)
        for window, language in zip(WINDOWS, languages, strict=False)
    ]
    return [*usual, *at_a_glance(pack, out, ENDS)]


def at_a_glance(pack: "Pack", out: Path, for_staff: tuple[TextSize, ...]) -> list[AuditJob]:
    """Return the jobs in the further windows.

    Visits are checked in each language at every text size, the pages for staff in the language with
    the longest words.

    Args:
        pack: the content.
        out: the folder for pictures of faults.
        for_staff: the text sizes in which to check the pages for staff.
    """
    every = tuple(TextSize)
    screens = [(Glance.VISIT, language, every) for language in pack.structure.languages]
    screens += [(Glance.STAFF, _longest(pack), for_staff)]
    return [
        AuditJob(language, window, WayOfSeeing.USUAL, sizes, (), out, glance)
        for window in FURTHER_WINDOWS
        for glance, language, sizes in screens
    ]


def _longest(pack: "Pack") -> str:
    """Return the language with the longest words."""
    files = dict(pack.files)
    return max(pack.structure.languages, key=lambda language: len(files[f"{language}.toml"]))


def walk(job: AuditJob, config: Path | None, pack: Path | None) -> AuditResult:
    """Run one job in this process.

    Raises:
        AuditError: Qt warned.
        OutOfReachError: a stop could not be reached.
    """
    application = QGuiApplication.instance() or make_application()
    warned: list[str] = []
    qt_messages.listen(lambda level, text: warned.append(f"{level}: {text}"))
    one = AuditRun(job, load_startup_config(config, pack), dt.datetime.now(tz=dt.UTC).date())
    try:
        result = one.go()
    finally:
        one.close()
        application.processEvents()
    if warned:
        raise AuditError(f"Qt warned during {job.name}:\n" + "\n".join(warned))
    return result


@contextmanager
def _keeping_memory() -> Iterator[None]:
    """Set the malloc option for processes started within the block."""
    os.environ.update(KEEPS_MEMORY)
    try:
        yield
    finally:
        for name in KEEPS_MEMORY:
            del os.environ[name]


def _make_room(out: Path) -> None:
    """Create the folder and delete the pictures of an earlier audit."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()


def gathered(results: Sequence[AuditResult], about: str) -> AuditReport:
    """Merge the results of several jobs into a report; the same fault is listed once.

    Args:
        results: the findings of each job.
        about: one line that says what was audited.
    """
    made: Counter[AccessibilityCheck] = Counter()
    budgets: dict[str, BudgetFigure] = {}
    findings: dict[tuple[str, str, AccessibilityCheck], AuditFinding] = {}
    for result in results:
        made += result.made
        for budget, figure in result.budgets.items():
            budgets[budget] = budgets.get(budget, figure).or_worse(figure)
        for one in result.findings:
            known = findings.setdefault((one.stop, one.fault.what, one.fault.check), one)
            if known is not one:
                known.ways.extend(one.ways)
    return AuditReport(made, tuple(findings.values()), about, budgets)
