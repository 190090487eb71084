"""What a result says, in the words of the pack."""

from typing import Final

from kiosk.content.quiz_words import LeanWords, OutcomeWords, QuizWords
from kiosk.values.result import Outcome, Result, Wish
from kiosk.values.routes import Route

MOST_NAMED: Final = 3
"""How many wishes of one side a sentence names."""

QUOTE: Final = "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}"


def outcome_words(outcome: Outcome, words: QuizWords) -> OutcomeWords:
    """Return the words of an outcome."""
    own: OutcomeWords | None = getattr(words.leans, outcome)
    return own or words.leans.both


def said_result(result: Result, words: QuizWords) -> LeanWords:
    """Return the words of a result, which name what it rests on and what stands against it."""
    outcome = outcome_words(result.outcome, words)
    ahead, behind = _sides(result)
    against = behind if result.outcome is Outcome.APART else behind[:1]
    if outcome.two and ahead and against:
        text = outcome.two.replace("{wishes}", _named(ahead, words))
        return LeanWords(outcome.title, text.replace("{against}", _named(against, words)))
    if outcome.one and ahead:
        return LeanWords(outcome.title, outcome.one.replace("{wishes}", _named(ahead, words)))
    return LeanWords(outcome.title, outcome.lead)


def _sides(result: Result) -> tuple[tuple[Wish, ...], tuple[Wish, ...]]:
    """Return the wishes of both sides: that of the heaviest wish, or of the lean, comes first."""
    if not result.wishes:
        return (), ()
    leans = result.outcome in {Outcome.IV, Outcome.IM}
    route = Route(result.outcome.value) if leans else result.wishes[0].toward
    return result.toward(route), result.toward(route.other)


def _named(wishes: tuple[Wish, ...], words: QuizWords) -> str:
    """Return the strong wishes by name, the heaviest one where none of them is strong."""
    strong = tuple(wish for wish in wishes if wish.strong) or wishes[:1]
    ends = (words.attributes[wish.attribute].end(wish.end) for wish in strong[:MOST_NAMED])
    *first, last = map(QUOTE.format, ends)
    joined = f" {words.conjunction} " if words.conjunction else ", "
    return joined.join([", ".join(first), last]) if first else last
