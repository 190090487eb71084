"""Some of the jobs of `make audit` on the real kiosk, which must find no fault."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load_pack
from kiosk.content.pack_store import ChosenPack
from kiosk.startup import StartupConfig, load_startup_config
from kiosk.values.comfort import Palette, TextSize
from tests.support.pseudo import CODE, third_language_pack
from tests.tools.accessibility.documents import beginning, rows
from tests.ui.test_every_window import LARGE, LYING, STANDING
from tools.accessibility import run as walking
from tools.accessibility.audit import ENDS, FURTHER_WINDOWS, WINDOWS, at_a_glance, brief, whole
from tools.accessibility.findings import AccessibilityCheck
from tools.accessibility.run import AuditJob, AuditResult, AuditRun, Glance, WayOfSeeing
from tools.tour.script import Stop

TODAY = dt.date(2027, 1, 4)

JOBS = {
    "tablet": ("en", (1280, 800), WayOfSeeing.USUAL, Palette.CONTRAST),
    "upright": ("en", (800, 1280), WayOfSeeing.WITHIN_REACH, Palette.LIGHT),
    "spaced": ("es", (1280, 800), WayOfSeeing.SPACED, Palette.LIGHT),
}

EVERYWHERE = set(AccessibilityCheck) - {
    AccessibilityCheck.CAPITAL,
    AccessibilityCheck.SPACING,
    AccessibilityCheck.REACH,
    AccessibilityCheck.TOUCHES,
    AccessibilityCheck.WORDS_SHOWN,
}

BUDGETS = {
    AccessibilityCheck.BARS,
    AccessibilityCheck.BLANK,
    AccessibilityCheck.FACT,
    AccessibilityCheck.OTHER_HALF,
}
"""Checks that only run in the default layout."""


MEASURED = ("touches", "words that", "share", "whole facts", "height of one")
"""How those rows of the document begin whose figures the audit measures."""

LAYOUT = {
    AccessibilityCheck.WHOLE,
    AccessibilityCheck.ROOM,
    AccessibilityCheck.APART,
    AccessibilityCheck.TARGET,
    AccessibilityCheck.GAP,
}


@pytest.fixture
def setup(qapp: QGuiApplication, tmp_path: Path) -> Iterator[StartupConfig]:
    """A clinic with default settings."""
    config = tmp_path / "kiosk.toml"
    config.touch()
    yield load_startup_config(config, None)
    qapp.processEvents()


def walk(job: AuditJob, setup: StartupConfig) -> AuditResult:
    with closing(AuditRun(job, setup, TODAY)) as one:
        return one.go()


@pytest.mark.parametrize("name", JOBS)
def test_a_walk_finds_nothing_and_checks_everything(
    setup: StartupConfig, tmp_path: Path, name: str
) -> None:
    language, window, manner, palette = JOBS[name]
    job = AuditJob(language, window, manner, (TextSize.USUAL,), (palette,), tmp_path)
    result = walk(job, setup)
    assert [f"{one.stop}: {one.fault.what}" for one in result.findings] == []
    budgeted = EVERYWHERE if manner is WayOfSeeing.USUAL else EVERYWHERE - BUDGETS
    expected = budgeted | {
        *([AccessibilityCheck.TOUCHES, AccessibilityCheck.WORDS_SHOWN] if name == "tablet" else []),
        *([AccessibilityCheck.SPACING] if manner is WayOfSeeing.SPACED else []),
        *([AccessibilityCheck.REACH] if manner is WayOfSeeing.WITHIN_REACH else []),
    }
    assert {check for check in AccessibilityCheck if result.made[check]} == expected


def test_the_figures_of_the_document_are_true(setup: StartupConfig, tmp_path: Path) -> None:
    language, window, manner, _palette = JOBS["tablet"]
    result = walk(AuditJob(language, window, manner, (TextSize.USUAL,), (), tmp_path), setup)
    figures = {name: figure.worst for name, figure in result.budgets.items()}
    blank = max(figures["blank, a page for staff"], figures["blank, a screen of a visit"])
    table = rows("Budgets")
    assert {start: beginning(table, start)[2] for start in MEASURED} == {
        "touches": str(figures["touches"]),
        "words that": str(figures["words, English"]),
        "share": f"{figures['bars, at 1280x800 and 100 %']:.1%}".replace("%", " %"),
        "whole facts": str(figures["whole facts in view"]),
        "height of one": f"{blank:.1%}".replace("%", " %"),
    }


def test_a_third_language_is_mirrored_whole(setup: StartupConfig, tmp_path: Path) -> None:
    pack = load_pack(third_language_pack(tmp_path / "pack"))
    clinic = replace(setup, chosen=ChosenPack(pack, "chosen"))
    job = AuditJob(CODE, (1280, 800), WayOfSeeing.USUAL, (TextSize.USUAL,), (), tmp_path)
    result = walk(job, clinic)
    # Its texts are two fifths longer, which no word budget allows for.
    found = [one for one in result.findings if one.stop != "The shortest way"]
    assert [f"{one.stop}: {one.fault.what}" for one in found] == []
    assert result.made[AccessibilityCheck.ORDER] > 500


def test_a_screen_that_no_stop_shows_is_found(
    setup: StartupConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = Stop("attract", "Attract", lambda _driver: None)
    monkeypatch.setattr(walking, "route", lambda *_args: [stop])
    monkeypatch.setattr(walking, "staff_stops", lambda *_args: [])
    job = AuditJob("en", (1280, 800), WayOfSeeing.USUAL, (TextSize.USUAL,), (), tmp_path)
    missed = [one.fault.what for one in walk(job, setup).findings]
    assert "no stop of tools/accessibility/itinerary.py shows quiz" in missed
    assert "no stop of tools/accessibility/itinerary.py shows attract" not in missed


def test_a_fault_is_kept_once_a_stop_with_its_picture(
    setup: StartupConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tools.accessibility.layout.TARGET", 70)
    stop = Stop("attract", "Attract", lambda _driver: None)
    monkeypatch.setattr(walking, "route", lambda *_args: [stop])
    monkeypatch.setattr(walking, "staff_stops", lambda *_args: [])
    sizes = (TextSize.USUAL, TextSize.LARGE)
    result = walk(AuditJob("en", (1280, 800), WayOfSeeing.USUAL, sizes, (), tmp_path), setup)
    small = [one for one in result.findings if one.fault.check is AccessibilityCheck.TARGET]
    (help_,) = [one for one in small if one.fault.what.startswith("quiet.help is")]
    assert help_.ways == [
        "usual-en-1280x800 100 % light",
        "usual-en-1280x800 125 % light",
    ]
    assert (tmp_path / help_.picture).stat().st_size > 1000


def test_a_whole_audit_looks_in_every_way(setup: StartupConfig, tmp_path: Path) -> None:
    every = whole(setup.chosen.pack, tmp_path)
    jobs = [job for job in every if not job.glance]
    glances = [job for job in every if job.glance]
    assert len({job.name for job in jobs}) == len(jobs)
    assert {job.manner for job in jobs} == set(WayOfSeeing)
    assert {job.language for job in jobs if job.manner is not WayOfSeeing.USUAL} == {"es"}
    usual = [job for job in jobs if job.manner is WayOfSeeing.USUAL]
    assert {job.sizes for job in usual} == {tuple(TextSize)}
    assert {job.palettes for job in usual} == {tuple(Palette)}
    assert {(job.language, job.window) for job in usual} == {
        (language, window) for language in ("en", "es") for window in WINDOWS
    }
    assert glances == at_a_glance(setup.chosen.pack, tmp_path, tuple(TextSize))


def test_a_brief_audit_looks_at_every_window_and_every_language(
    setup: StartupConfig, tmp_path: Path
) -> None:
    every = brief(setup.chosen.pack, tmp_path)
    jobs = [job for job in every if not job.glance]
    assert [job.window for job in jobs] == list(WINDOWS)
    assert {job.language for job in jobs} == {"en", "es"}
    assert {job.sizes for job in jobs} == {(TextSize.USUAL, TextSize.LARGEST)}
    assert every[len(jobs) :] == at_a_glance(setup.chosen.pack, tmp_path, ENDS)


def test_every_promised_window_is_audited_whole_or_at_a_glance(
    setup: StartupConfig, tmp_path: Path
) -> None:
    glances = at_a_glance(setup.chosen.pack, tmp_path, ENDS)
    assert len({job.name for job in glances}) == len(glances)
    screens = {
        (Glance.VISIT, "en", tuple(TextSize)),
        (Glance.VISIT, "es", tuple(TextSize)),
        (Glance.STAFF, "es", ENDS),
    }
    assert {(job.window, job.glance, job.language, job.sizes) for job in glances} == {
        (window, *screen) for window in FURTHER_WINDOWS for screen in screens
    }
    assert sorted(WINDOWS + FURTHER_WINDOWS) == sorted(LYING + LARGE + STANDING)


def glance_at(screens: Glance, setup: StartupConfig, out: Path) -> AuditResult:
    size = (TextSize.LARGEST,)
    return walk(AuditJob("es", (1280, 720), WayOfSeeing.USUAL, size, (), out, screens), setup)


def test_a_glance_at_a_visit_is_at_its_shortest_way_and_every_tab(
    setup: StartupConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = glance_at(Glance.VISIT, setup, tmp_path)
    assert [f"{one.stop}: {one.fault.what}" for one in result.findings] == []
    assert {check for check in AccessibilityCheck if result.made[check]} == LAYOUT | BUDGETS
    assert set(result.budgets) == {
        "bars, elsewhere",
        "blank, a screen of a visit",
        "whole facts in view",
    }
    monkeypatch.setattr("tools.accessibility.budgets.BLANK", 0.0)
    stops = {one.stop for one in glance_at(Glance.VISIT, setup, tmp_path).findings}
    way = {"attract", "welcome", "compare", "beforequestions", "quiz", "result", "takeaway"}
    assert {stop for stop in stops if stop.startswith("The ")} == {
        f"The shortest way: {screen}" for screen in way
    }
    assert len([stop for stop in stops if stop.startswith("Tab: ")]) == 7


def test_a_glance_at_the_staff_pages_is_at_each(
    setup: StartupConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = glance_at(Glance.STAFF, setup, tmp_path)
    assert [f"{one.stop}: {one.fault.what}" for one in result.findings] == []
    assert {check for check in AccessibilityCheck if result.made[check]} == LAYOUT | {
        AccessibilityCheck.BLANK
    }
    assert set(result.budgets) == {"blank, a page for staff"}
    monkeypatch.setattr("tools.accessibility.budgets.BLANK", 0.0)
    assert len(glance_at(Glance.STAFF, setup, tmp_path).findings) == 12
