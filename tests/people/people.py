"""The sixteen sample patients of `patients.md`, and the readers' verdicts on each."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

from msgspec import Struct, convert
from msgspec.structs import replace

from kiosk.content.quiz_structure import QuizStructure
from kiosk.values.answers import Answers, Choice
from kiosk.values.routes import Route

HERE: Final = Path(__file__).parent

TOWARD: Final = {
    **dict.fromkeys(("slow", "gentler", "change", "longer", "tube"), Route.IV),
    **dict.fromkeys(("quick", "stronger", "one dose", "shorter", "needle"), Route.IM),
}
"""The route that fulfils each wish in the table."""

TICKED: Final = {
    "pregnancy": "pregnancy",
    "heart or blood pressure": "heart_bp",
    "ketamine in the last day": "recent_dose",
    "first time": "first_time",
    "a few times": "some_before",
    "many times": "experienced",
    "pain is main goal": "pain_goal",
    "veins hard to find": "hard_veins",
}

PLAIN: Final = {
    "either": Choice.MIDDLE,
    "not sure": Choice.NOT_SURE,
    "-": None,
}


class Said(Struct):
    """One reader's verdict."""

    lean: str
    first: str
    names: tuple[str, ...]


class Verdict(Struct, frozen=True):
    """The majority verdict of the readers.

    Attributes:
        outcome: the expected outcome.
        first: what should come first on the screen.
        names: the wishes that most readers name.
    """

    outcome: str
    first: str
    names: frozenset[str]


def people(rule: QuizStructure) -> dict[str, Answers]:
    """Return the answers of each person in the table."""
    lines = (HERE / "patients.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    head = next(row for row in rows if row[0] == "id")
    found = (dict(zip(head, row, strict=True)) for row in rows if len(row) == len(head))
    return {
        row["id"]: _answers(rule, row)
        for row in found
        if re.fullmatch("[a-z_]+", row["id"]) and row["id"] != "id"
    }


def verdicts() -> dict[str, Verdict]:
    """Return the majority verdict on each person."""
    files = sorted(HERE.glob("reader*.toml"))
    readers = [convert(tomllib.loads(file.read_text("utf-8")), dict[str, Said]) for file in files]
    return {name: _verdict([reader[name] for reader in readers]) for name in readers[0]}


def _verdict(said: list[Said]) -> Verdict:
    named = Counter(name for one in said for name in one.names)
    ((outcome, _),) = Counter(one.lean for one in said).most_common(1)
    ((first, _),) = Counter(one.first for one in said).most_common(1)
    enough = frozenset(name for name, count in named.items() if count * 2 > len(said))
    return Verdict(outcome, first, enough)


def _answers(rule: QuizStructure, row: dict[str, str]) -> Answers:
    answers = Answers()
    for item in rule.attributes:
        answers = answers.with_choice(item.id, _choice(row[item.id], item.first.toward))
    most = {name for name in row["counts most"].split(", ") if name != "none"}
    ticks = (*row["safety"].split("; "), *row["told the team"].split("; "))
    picked = frozenset(TICKED[tick] for tick in ticks if tick in TICKED)
    return replace(answers, counts_most=frozenset(most), picked=picked)


def _choice(said: str, first: Route | None) -> Choice | None:
    """Parse a step as written in the table, such as “much slow”."""
    if said in PLAIN:
        return PLAIN[said]
    how, _, what = said.partition(" ")
    end = "first" if TOWARD[what] is first else "second"
    return Choice(f"{end}_{'strong' if how == 'much' else 'slight'}")
