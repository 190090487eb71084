"""Pages of patients who said little, much, or everything."""

from msgspec.structs import replace

from kiosk.content.load import load_pack
from kiosk.content.plan import askings, phrases, scoring_rule
from kiosk.setup import built_in_pack
from kiosk.takeaway.sheet import Sheet, sheet
from kiosk.takeaway.summary import summary
from kiosk.values.answers import Answers, Choice, Preference, Weight

PACK = load_pack(built_in_pack())
LANGUAGES = PACK.structure.languages
CIRCUMSTANCES = tuple(
    option.id for checklist in PACK.structure.quiz.checklists for option in checklist.options
)
TOPICS = tuple(topic.id for topic in PACK.structure.topics)


def page(language: str = "en", *, answered: int = 5, picked: int = 3, marked: int = 2) -> Sheet:
    """Return the page of a patient who answered, picked and marked so many things."""
    rule = scoring_rule(PACK)
    firmly = Preference(Choice.FIRST_STRONG, Weight.LOT)
    preferences = sorted((one.id, firmly) for one in rule.attributes[:answered])
    what = summary(
        rule,
        Answers(tuple(preferences), frozenset(CIRCUMSTANCES[:picked])),
        circumstances=CIRCUMSTANCES,
        questions=askings(PACK),
        declined=frozenset(),
    )
    said = phrases(PACK.words(language))
    return sheet(replace(what, panels=TOPICS[:marked]), said)


def fullest(language: str = "en") -> Sheet:
    """Return the page of a patient who said everything there is to say."""
    return page(language, answered=99, picked=99, marked=99)


def emptiest(language: str = "en") -> Sheet:
    """Return the page of a patient who said nothing."""
    return page(language, answered=0, picked=0, marked=0)
