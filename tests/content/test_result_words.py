"""A result in words names the wishes that it rests on as a person would."""

import pytest
from msgspec.structs import replace

from kiosk.content.load import load_pack
from kiosk.content.result_words import said_result
from kiosk.quiz.scoring import score
from kiosk.startup import built_in_pack
from kiosk.values.answers import Answers, Choice

PACK = load_pack(built_in_pack())
START, ARM, LENGTH = "“A quick start”", "“One quick needle”", "“A shorter session”"
ENDS = {"start": Choice.SECOND_STRONG, "arm": Choice.SECOND_STRONG, "length": Choice.FIRST_STRONG}


@pytest.mark.parametrize(
    ("attributes", "conjunction", "named"),
    [
        (("start",), "and", START),
        (("start", "arm"), "and", f"{START} and {ARM}"),
        (("start", "arm", "length"), "and", f"{START}, {LENGTH} and {ARM}"),
        (("start", "arm"), None, f"{START}, {ARM}"),
    ],
)
def test_the_last_of_several_wishes_is_joined_by_the_packs_own_word(
    attributes: tuple[str, ...], conjunction: str | None, named: str
) -> None:
    wished = {name: ENDS[name] for name in attributes}
    names = [attribute.id for attribute in PACK.structure.quiz.attributes]
    choices = tuple((name, wished.get(name, Choice.MIDDLE)) for name in names)
    words = replace(PACK.words("en").quiz, conjunction=conjunction)
    said = said_result(score(PACK.structure.quiz, Answers(choices=choices)), words)
    assert said.lead == f"This rests on {named}."
