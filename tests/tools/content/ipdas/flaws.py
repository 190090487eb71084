"""Packs with one flaw each, as edits to the pack that passes: see tests/support/packs.py."""

from dataclasses import dataclass
from pathlib import Path

from tests.support.packs import edit, sound_pack


@dataclass(frozen=True)
class Flaw:
    """One flaw.

    Attributes:
        name: the flaw in a few words.
        item: the item that it fails.
        lacking: the audit's message.
        edits: file, old text and new text of each edit.
    """

    name: str
    item: str
    lacking: str
    edits: tuple[tuple[str, str, str], ...]

    def pack(self, folder: Path) -> Path:
        """Write the pack with this flaw into a new folder."""
        sound_pack(folder)
        for file, old, new in self.edits:
            edit(folder / file, old, new)
        return folder


def _points_to_nothing(name: str, item: str, key: str, ids: str, kind: str = "row") -> Flaw:
    edits = (("pack.toml", f"{key} = {ids}\n", ""),)
    return Flaw(name, item, f"ipdas.{key} names no {kind}", edits)


def _structure(name: str, item: str, lacking: str, old: str, new: str) -> Flaw:
    return Flaw(name, item, lacking, (("pack.toml", old, new),))


SOURCES = 'id = "sources"\nkind = "sources"'
SIGN_OFF = 'id = "sign_off"\nkind = "sign_off"'
AS_ROWS = 'kind = "shared"\nrows = ["paid"]'

FLAWS = (
    _points_to_nothing("no problem", "Q 1.1.1", "condition", '["why_come"]'),
    _points_to_nothing("no decision", "Q 1.1.2", "decision", '["decide"]', "topic"),
    Flaw(
        "a decision that is no question",
        "Q 1.1.2",
        "topics.decide.lead in en.toml is no question that names both routes",
        (("en.toml", "Would you like IV or IM?", "You choose IV or IM."),),
    ),
    Flaw(
        "a decision about one route",
        "Q 1.1.2",
        "topics.decide.lead in es.toml is no question that names both routes",
        (("es.toml", "¿Prefiere IV o IM?", "¿Prefiere IV?"),),
    ),
    _points_to_nothing("no other options", "Q 1.1.3", "other_options", '["others"]'),
    _points_to_nothing("no word of doing nothing", "Q 1.1.3", "no_action", '["none"]'),
    _structure(
        "options in one breath",
        "Q 1.1.3",
        "rows.others does not speak for each route apart",
        'options = ["onset"]',
        'options = ["onset", "others"]',
    ),
    _points_to_nothing("no benefits", "Q 1.1.4", "benefits", '["help"]'),
    _points_to_nothing("no harms", "Q 1.1.5", "harms", '["nausea"]'),
    _structure(
        "harms in one breath",
        "Q 1.1.5",
        "rows.none does not speak for each route apart",
        'harms = ["nausea"]',
        'harms = ["nausea", "none"]',
    ),
    _points_to_nothing("not what it is like", "Q 1.1.6", "experience", '["onset", "nausea"]'),
    Flaw(
        "more words on one route",
        "C 2.1.1",
        "compared rows by route in en.toml are more than 10 % apart",
        (
            (
                "en.toml",
                "It starts quickly, in 1 to 2 minutes.",
                "It starts quickly, in 1 to 2 minutes, and many say that they like that a lot.",
            ),
        ),
    ),
    Flaw(
        "more words on a harm of one route",
        "C 2.1.1",
        "harms by route in es.toml are more than 10 % apart",
        (("es.toml", "Quizá sienta náuseas con ella.", "Quizá."),),
    ),
    Flaw(
        "more words on benefits than on harms",
        "C 2.1.1",
        "benefits and harms in en.toml are more than 25 % apart",
        (
            ("en.toml", "In a trial some felt sick with the drip.", "Some felt sick."),
            ("en.toml", "In a trial some felt sick with the shot.", "Some felt sick."),
        ),
    ),
    _structure(
        "no list of sources",
        "C 2.2.1",
        "no section of the kind sources shows it",
        SOURCES,
        f'id = "sources"\n{AS_ROWS}',
    ),
    _structure(
        "nothing but the clinic's word",
        "C 2.2.1",
        "every source is a clinic's own",
        'kind = "trial"',
        'kind = "clinic"',
    ),
    _structure(
        "a date that nobody sees",
        "C 2.2.2",
        "no section of the kind sign_off shows it",
        SIGN_OFF,
        f'id = "sign_off"\n{AS_ROWS}',
    ),
    _points_to_nothing("no word of updates", "C 2.2.3", "update_policy", '["made"]'),
    _structure(
        "a review in ten years",
        "C 2.2.3",
        "next_review is not within five years after published",
        "next_review = 2027-01-01",
        "next_review = 2036-01-01",
    ),
    Flaw(
        "a review before there was anything to review",
        "C 2.2.3",
        "review.next_review in es.toml is not within five years after published",
        (("es.toml", "[review]", "[review]\nnext_review = 2025-12-31"),),
    ),
    Flaw(
        "sure of everything",
        "C 2.2.4",
        "no row has a badge of small_studies or not_known",
        (
            ("pack.toml", 'badge = "small_studies"', 'badge = "well_supported"'),
            ("pack.toml", 'badge = "not_known"', 'badge = "well_supported"'),
        ),
    ),
)
"""At least one flaw for each required item."""
