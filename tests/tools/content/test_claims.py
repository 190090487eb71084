"""The table in the docs maps each claim of the article to the rows that show it."""

from typing import Final

import pytest

from kiosk.content.load import load_pack
from kiosk.paths import resources
from kiosk.startup import built_in_pack

PAGE: Final = resources().parent / "docs" / "claims.md"
LINES: Final = [line.split("|") for line in PAGE.read_text("utf-8").splitlines()]
CLAIMS: Final = {cells[1].strip(): cells for cells in LINES if len(cells) == 7}


def shown() -> dict[str, list[str]]:
    """Return the rows that show each claim, in the order of the pack."""
    found: dict[str, list[str]] = {}
    for row in load_pack(built_in_pack()).structure.rows:
        for fact in dict.fromkeys((*row.facts, *row.facts_iv, *row.facts_im)):
            found.setdefault(fact, []).append(f"`{row.id}`")
    return found


@pytest.mark.parametrize("fact", sorted(shown()))
def test_a_claim_leads_to_its_rows(fact: str) -> None:
    assert CLAIMS[fact][3].strip() == ", ".join(shown()[fact])


def test_no_claim_leads_nowhere() -> None:
    assert {*CLAIMS} - {"id", "---"} == {*shown()}
