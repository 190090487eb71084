"""What of a visit is counted: listed words only, gathered while it lasts."""

import math
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.values.counts import Count, CountedThing
from kiosk.visit.guards import FORM_OF
from kiosk.visit.visit import Screen, Visit

ORDER: Final = tuple(Screen)


class UsageTally(Struct, frozen=True):
    """What was noted since a visit began.

    Attributes:
        began: when it began, in seconds.
        latest: when it last changed, in seconds.
        language: the code of its language.
        furthest: the furthest screen that it got to.
        question: the place of the quiz question that it stood at, None elsewhere.
        seen: what else counts, once however often it happens.
    """

    began: float
    latest: float
    language: str
    furthest: Screen = Screen.WELCOME
    question: int | None = None
    seen: frozenset[Count] = frozenset()

    def after(self, visit: Visit, now: float, last_question: int) -> "UsageTally":
        """Return the tally after a change of the visit.

        Args:
            visit: the visit as it is now.
            now: seconds.
            last_question: the place of the last quiz question.
        """
        seen = set(_seen_in(visit))
        if visit.screen is Screen.RESULT and self.question == last_question:
            seen.add(Count(CountedThing.QUIZ, "finished"))
        return replace(
            self,
            latest=now,
            language=visit.language,
            furthest=max(self.furthest, visit.screen, key=ORDER.index),
            question=visit.question if visit.screen is Screen.QUIZ else None,
            seen=self.seen | seen,
        )

    def counts(self) -> tuple[Count, ...]:
        """Return what a visit that ended like this adds to its day."""
        minutes = max(1, math.ceil((self.latest - self.began) / 60))
        return (
            Count(CountedThing.VISIT),
            Count(CountedThing.REACHED, self.furthest),
            Count(CountedThing.LANGUAGE, self.language),
            Count(CountedThing.MINUTES, by=minutes),
            *self.seen,
        )


def tally_after(
    tally: UsageTally | None, visit: Visit, now: float, last_question: int
) -> UsageTally | None:
    """Return the tally of the present visit, None on the attract screen: no visit has begun."""
    if visit.screen is Screen.ATTRACT:
        return None
    begun = tally or UsageTally(began=now, latest=now, language=visit.language)
    return begun.after(visit, now, last_question)


def _seen_in(visit: Visit) -> list[Count]:
    """Return what counts of a visit as it stands."""
    forms = [FORM_OF[overlay] for overlay in visit.overlays if overlay in FORM_OF]
    seen = [Count(CountedThing.TAKEAWAY, form) for form in forms]
    if visit.screen is Screen.COMPARE:
        seen.append(Count(CountedThing.PANEL, visit.topic))
    if visit.screen is Screen.TAKEAWAY:
        seen.append(Count(CountedThing.TAKEAWAY, "shown"))
    if visit.listening.reading:
        seen.append(Count(CountedThing.READ_ALOUD))
    return seen
