"""Pages of patients who said little, much, or everything."""

from kiosk.content.load import load_pack
from kiosk.content.projection import handout_words, scoring_rule, suggested_questions
from kiosk.quiz.scoring import score
from kiosk.startup import built_in_pack
from kiosk.takeaway.handout import Handout, make_handout, parts_text
from kiosk.takeaway.selection import HandoutSelection, asked, what_matters
from kiosk.values.answers import Answers, Choice
from kiosk.values.handout_words import ClinicWords

PACK = load_pack(built_in_pack())
LANGUAGES = PACK.structure.languages
CIRCUMSTANCES = tuple(
    option.id for checklist in PACK.structure.quiz.checklists for option in checklist.options
)
QUESTIONS = suggested_questions(PACK)
NUMBERS = {"danger": "911", "call": "988"}
CLINIC = ClinicWords("Our clinic", "805-555-0100", "November 28, 2026")


def plain_text(shown: Handout) -> str:
    """Return a page as text: title, then each part after an empty line, then what it is."""
    return "\n\n".join(text for text in (shown.title, parts_text(shown), shown.foot) if text)


def page(
    language: str = "en",
    *,
    answered: int = 5,
    picked: int = 3,
    added: int = 0,
    counts_most: frozenset[str] = frozenset(),
) -> Handout:
    """Return the page of a patient who answered, ticked and added so many things."""
    rule = scoring_rule(PACK)
    choices = sorted((one.id, Choice.FIRST_STRONG) for one in rule.attributes[:answered])
    answers = Answers(tuple(choices), counts_most, frozenset(CIRCUMSTANCES[:picked]))
    result = score(rule, answers)
    what = HandoutSelection(
        rows=PACK.structure.takeaway.rows,
        same=PACK.structure.takeaway.same,
        matters=what_matters(result),
        tell=CIRCUMSTANCES[:picked],
        ask=asked(QUESTIONS, result, answers.picked, {one.id: True for one in QUESTIONS[:added]}),
    )
    return make_handout(what, handout_words(PACK, language, NUMBERS), CLINIC)


def fullest(language: str = "en") -> Handout:
    """Return the page of a patient who said everything there is to say."""
    return page(language, answered=99, picked=99, added=99)


def emptiest(language: str = "en") -> Handout:
    """Return the page of a patient who said nothing."""
    return page(language, answered=0, picked=0)
