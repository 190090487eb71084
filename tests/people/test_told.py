"""The table in docs/quiz.md has the exact words that each of the sixteen people reads."""

from kiosk.values.answers import Answers
from kiosk.values.result import AskFirst
from tests.people.told import PACK, PAGE, parts, section, told


def test_the_table_in_the_docs_is_what_make_people_writes() -> None:
    _, there, _ = parts(PAGE.read_text("utf-8"))
    assert there == section()


def test_it_has_a_row_for_each_person_in_each_language() -> None:
    rows = [line for line in section().splitlines() if line.startswith("| ")][2:]
    assert len(rows) == 16
    assert {line.count(" | ") for line in rows} == {len(PACK.spoken)}


def test_what_comes_first_stands_before_the_lean() -> None:
    for words in PACK.spoken:
        said = told(Answers(picked=frozenset({"pregnancy"})), words)
        assert said.startswith(f"**{words.quiz.first[AskFirst.ASK_IF_RIGHT].title}.**")
        assert words.quiz.leans.too_little.title in said.partition("<br>")[2]
