"""The pages on security and privacy name tests that there are, and the program opens nothing."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("security.md", "privacy.md")

OPENS = re.compile(
    r"openUrlExternally|QDesktopServices|FileDialog|FontDialog|ColorDialog|PrintDialog|MessageDialog"
    r"|TextInput|TextField|TextArea|TextEdit|linkActivated|RichText|StyledText|MarkdownText"
    r"|Shortcut\b|setClipboard|QClipboard|XMLHttpRequest|WebSocket|\.grabToImage"
)
"""What would lead out of the kiosk, or let somebody type, copy or fetch."""


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_a_page_names_is_there(page: str) -> None:
    named = re.findall(
        r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "docs" / page).read_text("utf-8")
    )
    assert len(named) >= 10
    lacking = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / file).is_file() or f"def {name}" not in (ROOT / file).read_text("utf-8")
    ]
    assert lacking == []


def test_each_of_the_attempts_has_its_row() -> None:
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \|.*\|([^|]*)\|$", page, re.MULTILINE)
    assert [number for number, _tests in rows] == [str(number) for number in range(1, 36)]
    assert [number for number, tests in rows if "`tests/" not in tests] == []


def test_the_program_opens_nothing_outside() -> None:
    shown = [*(ROOT / "ui").rglob("*.qml"), *(ROOT / "kiosk").rglob("*.py")]
    assert len(shown) > 100
    found = [(file.name, OPENS.findall(file.read_text("utf-8"))) for file in shown]
    assert [(name, words) for name, words in found if words] == []
