"""Pages of patients who said little, much, or everything."""

from msgspec.structs import replace

from kiosk.content.load import load_pack
from kiosk.content.projection import handout_words, scoring_rule, suggested_questions
from kiosk.startup import built_in_pack
from kiosk.takeaway.handout import Handout, make_handout
from kiosk.takeaway.selection import select_for_handout
from kiosk.values.answers import Answers, Choice, Preference, Weight

PACK = load_pack(built_in_pack())
LANGUAGES = PACK.structure.languages
CIRCUMSTANCES = tuple(
    option.id for checklist in PACK.structure.quiz.checklists for option in checklist.options
)
TOPICS = tuple(topic.id for topic in PACK.structure.topics)


def page(language: str = "en", *, answered: int = 5, picked: int = 3, marked: int = 2) -> Handout:
    """Return the page of a patient who answered, picked and marked so many things."""
    rule = scoring_rule(PACK)
    firmly = Preference(Choice.FIRST_STRONG, Weight.LOT)
    preferences = sorted((one.id, firmly) for one in rule.attributes[:answered])
    what = select_for_handout(
        rule,
        Answers(tuple(preferences), frozenset(CIRCUMSTANCES[:picked])),
        circumstances=CIRCUMSTANCES,
        questions=suggested_questions(PACK),
        declined=frozenset(),
    )
    said = handout_words(PACK.words(language))
    return make_handout(replace(what, panels=TOPICS[:marked]), said)


def fullest(language: str = "en") -> Handout:
    """Return the page of a patient who said everything there is to say."""
    return page(language, answered=99, picked=99, marked=99)


def emptiest(language: str = "en") -> Handout:
    """Return the page of a patient who said nothing."""
    return page(language, answered=0, picked=0, marked=0)
