"""Writes what the kiosk tells each of the sixteen people into a table of docs/quiz.md.

`make people` runs it; `test_told.py` checks that the table is up to date.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.content.load import load_pack
from kiosk.content.result_words import said_result
from kiosk.content.words import Words
from kiosk.quiz.scoring import score
from kiosk.startup import built_in_pack
from kiosk.values.answers import Answers
from tests.people.people import people

PAGE: Final = Path(__file__).parents[2] / "docs" / "quiz.md"
HEADING: Final = "## What each of them reads\n"
PACK: Final = load_pack(built_in_pack())


def section() -> str:
    """Return the section of the page with the table."""
    rows = [("person", *(words.name for words in PACK.spoken)), ("---",) * (len(PACK.spoken) + 1)]
    for name, answers in people(PACK.structure.quiz).items():
        rows.append((name.replace("_", " "), *(told(answers, words) for words in PACK.spoken)))
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    about = "Written by `make people` from the pack, in the order on the screen."
    return f"{HEADING}\n{about}\n\n{table}"


def told(answers: Answers, words: Words) -> str:
    """Return the words of a result as on the screen, with the first ones in bold."""
    result = score(PACK.structure.quiz, answers)
    said = said_result(result, words.quiz)
    first = (words.quiz.first[one] for one in result.first)
    lines = [f"**{one.title}.** {one.lead}" for one in first]
    lines.append(f"{said.title}. {said.lead}" if lines else f"**{said.title}.** {said.lead}")
    return "<br>".join(lines)


def parts(page: str) -> Iterator[str]:
    """Split a page into the text before the table's section, the section, and the rest."""
    before, heading, rest = page.partition(HEADING)
    body, following, after = rest.partition("\n## ")
    yield from (before, heading + body, following + after)


def main() -> None:
    """Write the table."""
    before, _, after = parts(PAGE.read_text("utf-8"))
    PAGE.write_text(before + section() + after, "utf-8")


if __name__ == "__main__":
    main()
