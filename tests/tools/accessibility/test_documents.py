"""What docs/accessibility.md says of the audit and of the budgets is true."""

import re
import tomllib
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.startup import built_in_pack
from kiosk.values.comfort import Palette
from tests.tools.accessibility.documents import ROOT, beginning, rows
from tools.accessibility.audit import ENDS, brief, whole
from tools.accessibility.budgets import (
    BARS,
    BARS_AT_MOST,
    BLANK,
    OTHER_LANGUAGES,
    TOUCHES,
    WORDS,
)
from tools.accessibility.run import AuditJob, Glance, WayOfSeeing
from tools.content.lint.lists import Budget
from tools.content.lint.reading_level import DETAILS, FIRST

CHECKS = tomllib.loads((built_in_pack() / "checks.toml").read_text("utf-8"))

TABS = Budget(**CHECKS["budget"])
IN_SPANISH = 1 + TABS.other_languages / 100
LARGE = max(TABS.tabs.values())

LIMITS = {
    "touches": {TOUCHES},
    "words that": {WORDS, round(WORDS * OTHER_LANGUAGES)},
    "share of the window": {round(100 * BARS), round(100 * BARS_AT_MOST)},
    "whole facts": {1},
    "height of one blank band": {round(100 * BLANK)},
    "words on a tab": {LARGE, TABS.tab, int(LARGE * IN_SPANISH), int(TABS.tab * IN_SPANISH)},
    "words on all": {TABS.all_tabs, int(TABS.all_tabs * IN_SPANISH)},
    "reading level": {FIRST, DETAILS},
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The built-in pack."""
    return load_pack(built_in_pack())


def numbers(cell: str) -> list[int]:
    """Return the whole numbers of a cell, without the window and the text size it is for."""
    return [int(one) for one in re.findall(r"\d+", cell.replace("at 1280x800 and 100 %", ""))]


def test_each_budget_names_a_check_that_exists() -> None:
    table = rows("Budgets")
    assert len(table) >= 13
    for what, others in table.items():
        named = re.findall(r"`((?:tests|tools)/[\w/]+\.py)(?:::(\w+))?`", others[1])
        assert named, what
        for file, name in named:
            text = (ROOT / file).read_text("utf-8")
            assert not name or f"def {name}(" in text, f"{file}::{name}"


@pytest.mark.parametrize("budget", LIMITS)
def test_each_limit_is_the_one_that_is_checked(budget: str) -> None:
    assert set(numbers(beginning(rows("Budgets"), budget)[0])) == LIMITS[budget]


@pytest.mark.parametrize("budget", ["touches", "words that", "share", "height of one"])
def test_each_figure_keeps_to_its_limit(budget: str) -> None:
    limit, _check, figure, worst = beginning(rows("Budgets"), budget)
    for cell in (figure, worst):
        found = [float(one) for one in re.findall(r"\d+(?:\.\d+)?", cell)]
        assert found
        assert max(found) <= max(numbers(limit))


def walks(jobs: list[AuditJob], name: str) -> list[AuditJob]:
    """Return the jobs that a row of the table of walks is about."""
    glance, _, _rest = name.partition(", at a glance")
    if glance in set(Glance):
        return [job for job in jobs if job.glance == glance]
    manners = {"usual": {WayOfSeeing.USUAL}}.get(name, set(WayOfSeeing) - {WayOfSeeing.USUAL})
    return [job for job in jobs if job.glance is None and job.manner in manners]


@pytest.mark.parametrize("name", rows("Where the audit goes"))
def test_the_audit_goes_where_its_document_says(pack: Pack, tmp_path: Path, name: str) -> None:
    windows, languages, sizes, palettes, _checks = rows("Where the audit goes")[name]
    jobs = walks(whole(pack, tmp_path), name)
    assert {f"{job.window[0]}x{job.window[1]}" for job in jobs} == set(windows.split(", "))
    every = languages == "each"
    assert {job.language for job in jobs} == ({"en", "es"} if every else {"es"})
    assert {tuple(map(int, job.sizes)) for job in jobs} == {tuple(numbers(sizes))}
    # A glance needs no palette: it begins in the first.
    taken = {tuple(map(str, job.palettes)) or ("light",) for job in jobs}
    assert taken == {tuple(palettes.split(", "))}


def test_a_brief_audit_leaves_out_what_its_document_says(pack: Pack, tmp_path: Path) -> None:
    jobs, every = brief(pack, tmp_path), whole(pack, tmp_path)
    usual = walks(jobs, "usual")
    assert {job.window for job in usual} == {job.window for job in walks(every, "usual")}
    assert len(usual) == len({job.window for job in usual})
    assert {job.sizes for job in usual} == {ENDS}
    assert {job.palettes for job in usual} == {(Palette.LIGHT, Palette.DARK)}
    assert walks(jobs, "mirrored, spaced, within reach") == []
    visits = "visit, at a glance"
    assert walks(jobs, visits) == walks(every, visits)
    assert {job.sizes for job in walks(jobs, "staff, at a glance")} == {ENDS}
