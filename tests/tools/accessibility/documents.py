"""Reads the tables of docs/accessibility.md."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent.parent
TEXT: Final = (ROOT / "docs" / "accessibility.md").read_text("utf-8")


def rows(heading: str) -> dict[str, list[str]]:
    """Return the rows of the table under a heading: what the first cell says, and the others."""
    section = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]
    return {first: others for first, *others in cells}


def beginning(table: dict[str, list[str]], start: str) -> list[str]:
    """Return the row whose first cell begins with some words."""
    (found,) = [others for first, others in table.items() if first.startswith(start)]
    return found
