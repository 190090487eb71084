"""Sample handouts, from empty to full."""

from msgspec.structs import replace

from kiosk.content.load import load_pack
from kiosk.quiz.scoring import score
from kiosk.startup import built_in_pack
from kiosk.takeaway.handout import ClinicWords, Handout, make_handout
from kiosk.takeaway.selection import selection
from kiosk.values.answers import Answers, Choice

PACK = load_pack(built_in_pack())
LANGUAGES = PACK.structure.languages
CIRCUMSTANCES = tuple(option.id for option in PACK.structure.quiz.circumstances)
QUESTIONS = PACK.structure.questions
NUMBERS = {"danger": "911", "call": "988"}
CLINIC = ClinicWords("Our clinic", "805-555-0100", "November 28, 2026")


def plain_text(shown: Handout) -> str:
    """Return a handout as text: title, parts separated by empty lines, and the explanation."""
    parts = ("\n- ".join([part.title, *part.lines]) for part in shown.parts)
    texts = (shown.title, shown.head, *parts, shown.words.takeaway.foot)
    return "\n\n".join(text for text in texts if text)


def page(
    language: str = "en",
    *,
    answered: int = 5,
    picked: int = 3,
    added: int = 0,
    counts_most: frozenset[str] = frozenset(),
) -> Handout:
    """Return the handout of a patient with so many answers, ticks and added questions."""
    structure = PACK.structure
    choices = sorted((one.id, Choice.FIRST_STRONG) for one in structure.quiz.attributes[:answered])
    ticked = frozenset(CIRCUMSTANCES[:picked])
    result = score(structure.quiz, Answers(tuple(choices), counts_most, ticked))
    what = selection(structure, result, ticked, {one.id: True for one in QUESTIONS[:added]})
    return make_handout(PACK, language, what, CLINIC, NUMBERS)


def titled(made: Handout, title: str) -> Handout:
    """Return a handout with another title."""
    takeaway = replace(made.words.takeaway, title=title)
    return replace(made, words=replace(made.words, takeaway=takeaway))


def fullest(language: str = "en") -> Handout:
    """Return the longest possible handout."""
    return page(language, answered=99, picked=99, added=99)


def emptiest(language: str = "en") -> Handout:
    """Return the handout of a patient who answered nothing."""
    return page(language, answered=0, picked=0)
