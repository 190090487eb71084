"""The texts of rows in every language of a pack, for judges to count and quote."""

from collections.abc import Iterable, Iterator

from kiosk.content.citations import ended
from kiosk.content.pack import Pack
from kiosk.content.structure import FactRow
from kiosk.content.words import Words
from kiosk.values.routes import ROUTES, Route
from tools.content.ipdas.findings import Quote
from tools.content.lint.balance import words_in


def texts(row: FactRow, words: Words, route: Route) -> tuple[str, str]:
    """Return a row's short and long text about a route in one language."""
    said = words.rows[row.id]
    if not row.beside:
        return said.both or said.text or "", said.more or ""
    if route is Route.IV:
        return said.iv or "", said.more_iv or ""
    return said.im or "", said.more_im or ""


def length(rows: Iterable[FactRow], words: Words, route: Route) -> int:
    """Return the number of words that rows have about a route in one language."""
    return sum(words_in(text) for row in rows for text in texts(row, words, route))


def quotes(rows: Iterable[FactRow], pack: Pack) -> Iterator[Quote]:
    """Yield the texts of rows in every language."""
    for row in rows:
        for words in pack.spoken:
            said, screen = _said(row, words), screen_of_row(pack, row.id)
            yield Quote(f"rows.{row.id}", said, words.code, row.sources, screen)


def reasons(rows: Iterable[FactRow], pack: Pack) -> Iterator[Quote]:
    """Yield the reasons for the badges of rows in every language."""
    for row in rows:
        for words in pack.spoken:
            why = words.rows[row.id].why or ""
            screen = screen_of_row(pack, row.id)
            yield Quote(f"rows.{row.id}.why", why, words.code, row.sources, screen)


def screen_of_row(pack: Pack, name: str) -> str:
    """Return the first place that shows a row, empty if no section does."""
    sections = (part for topic in pack.structure.topics for part in topic.sections)
    return next((screen(pack, part.id) for part in sections if name in part.rows), "")


def screen(pack: Pack, section: str) -> str:
    """Return the names of a section and its topic in the first language."""
    words = pack.spoken[0]
    shown = pack.section(section)
    tab = next(topic for topic in pack.structure.topics if shown in topic.sections)
    name = words.topics[tab.id].tab
    return name if shown is tab else f"{name} > {words.section_title(section)}"


def languages(pack: Pack) -> str:
    """Return the codes of a pack's languages, joined for a sentence."""
    return ", ".join(words.code for words in pack.spoken)


def _said(row: FactRow, words: Words) -> str:
    label = words.rows[row.id].label
    if not row.beside:
        return _sentences(label, *texts(row, words, Route.IV))
    sides = [
        f"{words.routes[route].short}: {_sentences(*texts(row, words, route))}" for route in ROUTES
    ]
    return _sentences(label, *sides)


def _sentences(*parts: str) -> str:
    return " ".join(map(ended, parts))
