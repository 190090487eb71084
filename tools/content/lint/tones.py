"""Checks that the rows speak for and against both routes evenly.

Equal length is not balance: a cell or a sheet can favour one route. Each one's tone is declared in
`pack.toml` (plus, minus, neutral), as judged by readers who did not see which route it was about.
What counts is the difference between pluses and minuses per route. Nothing may be added to a pack
only to even that out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.content.structure import FactRow, Structure, Tone, Topic
from kiosk.content.terms import spaced
from kiosk.schema.diagnostics import DocumentPlace
from kiosk.values.routes import ROUTES, Route
from tools.content.lint.balance import pair
from tools.content.lint.finding import LintFinding
from tools.content.lint.subject import LintedLanguage
from tools.content.lint.texts import CLOSING, QUIZ

TOP: Final = DocumentPlace("pack.toml")

ON_SCREEN: Final = 1
"""The largest difference between the routes' balances on a screen with its sheets."""

IN_PACK: Final = 2
"""The same for the whole pack."""

SIGNS: Final = {Tone.PLUS: 1, Tone.MINUS: -1, Tone.NEUTRAL: 0, None: 0}

EVEN: Final = (
    "Say less for the one or against the other, or what else is true. Add nothing to even it out."
)


def tones_out_of_balance(structure: Structure) -> Iterator[LintFinding]:
    """Yield the places where rows, quiz or suggested questions favour one route."""
    yield from _undeclared(structure)
    for topic in structure.topics:
        place = TOP.below("topics").item(topic.id)
        counts = spoken_of(rows_of(structure, topic))
        if counts[Route.IV] != counts[Route.IM]:
            reason = f"it has {pair(counts, 'rows')}"
            diagnostic = place.diagnostic(reason, "Give each route as many rows.")
            yield LintFinding(diagnostic, topic.id)
        yield from _screens(structure, topic, place)
    yield from _uneven(structure.rows, TOP.below("rows"), IN_PACK, "")
    yield from _quiz(structure)


def rows_of(structure: Structure, topic: Topic) -> list[FactRow]:
    """Return the rows of a topic."""
    names = {name for section in topic.sections for name in section.rows}
    return [row for row in structure.rows if row.id in names]


def spoken_of(rows: Iterable[FactRow]) -> Counter[Route | None]:
    """Return how many rows are about each route."""
    return Counter(route for row in rows for route in ROUTES if _tone(row, route))


def tones_of(rows: Iterable[FactRow], tone: Tone) -> Counter[Route | None]:
    """Return how many cells and sheets have a tone for each route."""
    said = ((route, given) for row in rows for route in ROUTES for given in _tones(row, route))
    return Counter(route for route, given in said if given is tone)


def balance_of(rows: Iterable[FactRow]) -> Counter[Route | None]:
    """Return each route's balance: cells and sheets for it minus those against it."""
    counts = Counter[Route | None]()
    for row in rows:
        for route in ROUTES:
            counts[route] += sum(SIGNS[tone] for tone in _tones(row, route))
    return counts


def one_sided(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Yield the shared rows that name one route without declaring a tone."""
    names = {route: spaced(words.short) for route, words in subject.words.routes.items()}
    rows = {row.id: row for row in subject.structure.rows}
    for text in subject.texts:
        if text.key.startswith("rows.") and text.key.endswith((".text", ".both")):
            said = spaced(text.said)
            named = [route for route in ROUTES if names[route] in said]
            row = rows[text.key.split(".")[1]]
            if len(named) == 1 and _tone(row, named[0]) is None:
                reason = f"this row is for both routes and names only {named[0].upper()}"
                remedy = f"Name both, or give the row a tone_{named[0]} in pack.toml."
                yield subject.error(text, reason, remedy)


def _undeclared(structure: Structure) -> Iterator[LintFinding]:
    panels = {
        name: topic.id
        for topic in structure.topics
        for section in topic.sections
        for name in section.rows
    }
    wanted = f"Write {', '.join(Tone)}: whether what stands there speaks for the route."
    for row in structure.rows:
        for key in ("tone_iv", "tone_im", "tone_more_iv", "tone_more_im"):
            if row.beside and getattr(row, key) is None:
                place = TOP.below("rows").item(row.id).below(key)
                diagnostic = place.diagnostic("a row of two cells needs this key", wanted)
                yield LintFinding(diagnostic, panels[row.id])


def _screens(structure: Structure, topic: Topic, place: DocumentPlace) -> Iterator[LintFinding]:
    rows = {row.id: row for row in structure.rows}
    for section in topic.sections:
        here = place if section is topic else place.below("more").item(section.id)
        yield from _uneven((rows[name] for name in section.rows), here, ON_SCREEN, topic.id)


def _uneven(
    rows: Iterable[FactRow], place: DocumentPlace, most: int, panel: str
) -> Iterator[LintFinding]:
    counts = balance_of(rows)
    if abs(counts[Route.IV] - counts[Route.IM]) > most:
        iv, im = (f"{counts[route]:+} for {route.upper()}" for route in ROUTES)
        reason = f"favourable less unfavourable is {iv} and {im}, more than {most} apart"
        yield LintFinding(place.diagnostic(reason, EVEN), panel)


def _quiz(structure: Structure) -> Iterator[LintFinding]:
    attributes = structure.quiz.attributes
    ends = Counter(end.toward for item in attributes for end in (item.first, item.second))
    if ends[Route.IV] != ends[Route.IM]:
        reason = f"it has {pair(ends, 'ends')}"
        place = TOP.below("quiz").below("attributes")
        yield LintFinding(place.diagnostic(reason, "Let as many ends favour each route."), QUIZ)
    asked = Counter[Route | None]()
    for question in structure.questions:
        asked.update({when.toward for when in question.when})
    if asked[Route.IV] != asked[Route.IM]:
        reason = f"answers bring up {pair(asked, 'questions')}"
        diagnostic = TOP.below("questions").diagnostic(
            reason, "Let each route lead to as many questions."
        )
        yield LintFinding(diagnostic, CLOSING)


def _tone(row: FactRow, route: Route) -> Tone | None:
    return row.tone_iv if route is Route.IV else row.tone_im


def _tones(row: FactRow, route: Route) -> tuple[Tone | None, Tone | None]:
    """Return the tone of a row's cell and of its sheet."""
    more = row.tone_more_iv if route is Route.IV else row.tone_more_im
    return _tone(row, route), more
