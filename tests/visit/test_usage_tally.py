"""Which parts of a visit are counted."""

from msgspec.structs import replace

from kiosk.values.counts import Count, CountedThing
from kiosk.visit.usage_tally import UsageTally, tally_after
from kiosk.visit.visit import Listening, Overlay, Screen, Visit, fresh_visit
from tests.visit.plans import PLAN

ATTRACT = fresh_visit(PLAN)
WELCOME = replace(ATTRACT, screen=Screen.WELCOME)
LAST_QUESTION = 1


def counted(*visits: Visit, seconds: float = 1) -> set[Count]:
    """Return the counts of a visit that went through these states."""
    tally: UsageTally | None = None
    for place, visit in enumerate(visits):
        tally = tally_after(tally, visit, place * seconds, LAST_QUESTION)
    assert tally is not None
    return set(tally.counts())


def test_the_attract_screen_is_no_visit() -> None:
    assert tally_after(None, ATTRACT, 0, LAST_QUESTION) is None
    begun = tally_after(None, WELCOME, 0, LAST_QUESTION)
    assert begun is not None
    assert tally_after(begun, ATTRACT, 1, LAST_QUESTION) is None


def test_a_visit_counts_by_its_furthest_screen_its_last_language_and_its_minutes() -> None:
    furthest = replace(WELCOME, screen=Screen.TAKEAWAY)
    back = replace(WELCOME, language="es")
    assert counted(WELCOME, furthest, back, seconds=40) == {
        Count(CountedThing.VISIT),
        Count(CountedThing.REACHED, Screen.TAKEAWAY),
        Count(CountedThing.LANGUAGE, "es"),
        Count(CountedThing.MINUTES, by=2),
        Count(CountedThing.TAKEAWAY, "shown"),
    }


def test_the_shortest_visit_counts_a_minute() -> None:
    assert Count(CountedThing.MINUTES, by=1) in counted(WELCOME)


def test_what_happens_twice_counts_once() -> None:
    topic = PLAN.topics[0].id
    compare = replace(WELCOME, screen=Screen.COMPARE, topic=topic)
    seen = counted(compare, WELCOME, compare)
    assert [count for count in seen if count.what is CountedThing.PANEL] == [
        Count(CountedThing.PANEL, topic)
    ]


def test_a_form_of_the_handout_counts_and_no_other_sheet_does() -> None:
    sheets = replace(WELCOME, overlays=(Overlay.HELP, Overlay.PRINT))
    forms = {count.which for count in counted(sheets) if count.what is CountedThing.TAKEAWAY}
    assert forms == {"paper"}


def test_reading_aloud_counts() -> None:
    assert Count(CountedThing.READ_ALOUD) in counted(
        replace(WELCOME, listening=Listening(reading=True))
    )


def test_a_quiz_counts_only_from_its_last_question_to_the_result() -> None:
    finished = Count(CountedThing.QUIZ, "finished")
    first, last = (replace(WELCOME, screen=Screen.QUIZ, question=at) for at in (0, LAST_QUESTION))
    result = replace(WELCOME, screen=Screen.RESULT)
    assert finished in counted(first, last, result)
    assert finished not in counted(first, result)
    assert finished not in counted(last, WELCOME, result)
