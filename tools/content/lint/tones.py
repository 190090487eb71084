"""How many rows speak of each route, and for or against it.

What is true of two routes is not equal in number, and nothing is made up to even it out. So tones
are held to a wide tolerance, which stops a panel that praises one route and not the other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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

IN_PANEL: Final = 1 / 3
"""The share of a panel's rows by which rows of one tone may differ: one in three, at least 1."""

IN_PACK: Final = 1 / 5
"""The same for the whole pack, where panels even one another out: one in five, at least 1."""


def tones_out_of_balance(structure: Structure) -> Iterator[LintFinding]:
    """Return where the rows, the quiz or the questions to ask are more for one route."""
    yield from _undeclared(structure)
    for topic in structure.topics:
        rows, place = rows_of(structure, topic), TOP.below("topics").item(topic.id)
        counts = spoken_of(rows)
        if counts[Route.IV] != counts[Route.IM]:
            reason = f"it has {pair(counts, 'rows')}"
            diagnostic = place.diagnostic(reason, "Give each route as many rows.")
            yield LintFinding(diagnostic, topic.id)
        yield from _tones(rows, place, IN_PANEL, topic.id)
    yield from _tones(structure.rows, TOP.below("rows"), IN_PACK, "")
    yield from _quiz(structure)


def rows_of(structure: Structure, topic: Topic) -> list[FactRow]:
    """Return the rows of a topic."""
    names = {name for section in topic.sections for name in section.rows}
    return [row for row in structure.rows if row.id in names]


def spoken_of(rows: Iterable[FactRow]) -> Counter[Route | None]:
    """Return how many rows speak of each route."""
    return sum((tones_of(rows, tone) for tone in Tone), Counter[Route | None]())


def tones_of(rows: Iterable[FactRow], tone: Tone) -> Counter[Route | None]:
    """Return how many rows have a tone for each route."""
    counts = Counter[Route | None]()
    counts.update(route for row in rows for route in ROUTES if _tone(row, route) is tone)
    return counts


def one_sided(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Return the shared rows that name one route and do not say in what tone."""
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
    for row in structure.rows:
        for route in ROUTES:
            if row.beside and _tone(row, route) is None:
                place = TOP.below("rows").item(row.id).below(f"tone_{route}")
                wanted = f"Write {', '.join(Tone)}: whether the line speaks for the route."
                yield LintFinding(
                    place.diagnostic("a compared row needs this key", wanted), panels[row.id]
                )


def _tones(
    rows: Sequence[FactRow], place: DocumentPlace, share: float, panel: str
) -> Iterator[LintFinding]:
    most = max(int(share * sum(any(_tone(row, route) for route in ROUTES) for row in rows)), 1)
    for tone in (Tone.PLUS, Tone.MINUS):
        counts = tones_of(rows, tone)
        if abs(counts[Route.IV] - counts[Route.IM]) > most:
            reason = f"it has {pair(counts, f'rows of tone {tone}')}, more than {most} apart"
            remedy = "Say what else is true of the other route, or of this one."
            yield LintFinding(place.diagnostic(reason, remedy), panel)


def _quiz(structure: Structure) -> Iterator[LintFinding]:
    attributes = structure.quiz.attributes
    ends = Counter(end.toward for item in attributes for end in (item.first, item.second))
    if ends[Route.IV] != ends[Route.IM]:
        reason = f"it has {pair(ends, 'ends')}"
        place = TOP.below("quiz").below("attributes")
        yield LintFinding(place.diagnostic(reason, "Let as many pull toward each."), QUIZ)
    asked = Counter[Route | None]()
    for question in structure.questions:
        asked.update({when.toward for when in question.when})
    if asked[Route.IV] != asked[Route.IM]:
        reason = f"answers bring up {pair(asked, 'questions')}"
        diagnostic = TOP.below("questions").diagnostic(reason, "Let each route bring up as many.")
        yield LintFinding(diagnostic, CLOSING)


def _tone(row: FactRow, route: Route) -> Tone | None:
    return row.tone_iv if route is Route.IV else row.tone_im
