"""The pages on safety and machines name existing tests, and the program opens nothing."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("security.md", "privacy.md", "install.md")

LAYERS = {"program", "system", "case"}

OPENS = re.compile(
    r"openUrlExternally|QDesktopServices|FileDialog|FontDialog|ColorDialog|PrintDialog|MessageDialog"
    r"|TextInput|TextField|TextArea|TextEdit|linkActivated|RichText|StyledText|MarkdownText"
    r"|Shortcut\b|setClipboard|QClipboard|XMLHttpRequest|WebSocket|\.grabToImage"
)
"""Anything that would lead out of the kiosk, or allow typing, copying or downloading."""


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_a_page_names_is_there(page: str) -> None:
    named = re.findall(
        r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "docs" / page).read_text("utf-8")
    )
    assert len(named) >= 10
    lacking = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / file).is_file()
        or (name and f"def {name}(" not in (ROOT / file).read_text("utf-8"))
    ]
    assert lacking == []


def test_each_of_the_attempts_has_its_layer_its_remedy_and_its_test() -> None:
    rows = cells("security.md", r"\d+", 5)
    assert [row[0] for row in rows] == [str(number) for number in range(1, 36)]
    assert [row[0] for row in rows if not set(row[2].split(", ")) <= LAYERS] == []
    assert [row[0] for row in rows if not (row[1] and row[3])] == []
    assert [row[0] for row in rows if "`tests/" not in row[4]] == []


def test_each_of_the_promises_has_its_test() -> None:
    rows = cells("privacy.md", r"\*\*.*", 2)
    assert len(rows) >= 11
    assert [promise for promise, held in rows if "`tests/" not in held] == []


STEPS = (
    *("built", "installed and set up", "starts with nothing but its own libraries"),
    *("a whole visit", "a page on paper", "crashes, hangs", "gives up"),
    *("each kind of screen, for hours", "the power goes", "takes updates", "upgraded", "removed"),
)


def test_each_step_on_each_machine_names_what_does_it_or_is_not_tried() -> None:
    rows = cells("install.md", "|".join(STEPS), 5)
    assert [row[0] for row in rows] == [*STEPS]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {command for row in rows for command in re.findall(r"`make ([\w-]+)", " ".join(row))}
    assert named <= targets
    does = re.compile(r".*`(make |tests/).*|not tried.*|flashed again")
    assert [cell for row in rows for cell in row[1:] if not does.fullmatch(cell)] == []


def cells(page: str, first: str, count: int) -> list[list[str]]:
    """Return the cells of every table row on a page whose first cell is `first`."""
    lines = (ROOT / "docs" / page).read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return [row for row in rows if len(row) == count and re.fullmatch(first, row[0])]


def test_the_program_opens_nothing_outside() -> None:
    shown = [*(ROOT / "ui").rglob("*.qml"), *(ROOT / "kiosk").rglob("*.py")]
    assert len(shown) > 100
    found = [(file.name, OPENS.findall(file.read_text("utf-8"))) for file in shown]
    assert [(name, words) for name, words in found if words] == []
