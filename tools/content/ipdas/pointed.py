"""Judges of items that the pack itself answers: `[ipdas]` in `pack.toml` names the rows.

A pack that loads has words for each row in every language; the audit quotes them.
"""

import re
from collections.abc import Iterator

from kiosk.content.pack import Pack
from kiosk.content.structure import FactRow
from kiosk.content.words import Words
from kiosk.values.routes import ROUTES
from tools.content.ipdas.findings import IpdasFinding, IpdasStatus, Judge, Quote, found
from tools.content.ipdas.rows import languages, quotes, reasons, screen

RATE = re.compile(r"\b\d+ (?:of|in|out of|de|de cada) (?:every )?\d+\b")
"""Matches frequencies such as "3 in 100", in the languages that packs have."""

QUESTION_MARKS = frozenset("?\u061f\uff1f")
"""Question marks of Latin, Arabic and Chinese scripts."""


def rows(*keys: str, apart: str = "") -> Judge:
    """Return a judge that requires rows under each key of the table.

    Args:
        keys: the keys.
        apart: the key whose rows must have separate words for each route.
    """

    def judge(pack: Pack) -> IpdasFinding:
        shown = [row for key in keys for row in pointed_rows(pack, key)]
        names = "; ".join(f"ipdas.{key}: {_names(pack, key)}" for key in keys)
        how = f"Pointed to ({names}): each of these rows has words in {languages(pack)}."
        lacking = [*_rowless(pack, keys)]
        if apart:
            lacking += [
                f"rows.{row.id} does not speak for each route apart"
                for row in pointed_rows(pack, apart)
                if not row.compared
            ]
            how += f" Computed: those of {apart} speak for each route apart."
        return found(how, lacking, [*quotes(shown, pack)])

    return judge


def probabilities(pack: Pack) -> IpdasFinding:
    """Judge whether rows give figures; for a pack without any, quote its explanation."""
    if pack.structure.ipdas.probabilities:
        return rows("probabilities")(pack)
    why = pointed_rows(pack, "no_rates")
    how = "ipdas.probabilities names no row."
    if others := pointed_rows(pack, "figures"):
        names = ", ".join(row.id for row in others)
        how += f" Rows that give figures, but not of each option: {names}."
    if missed := [*_uncounted(pack)]:
        how += f" Rows that give figures and are not counted in ipdas.figures: {', '.join(missed)}."
    if why:
        how += " The rows of ipdas.no_rates tell patients that there are no such figures."
    shown = (*quotes(others, pack), *reasons(why, pack))
    return IpdasFinding(IpdasStatus.NOT_MET, how, shown)


def of_probabilities(key: str) -> Judge:
    """Return a judge of how figures are presented, if there are any."""

    def judge(pack: Pack) -> IpdasFinding:
        if pack.structure.ipdas.probabilities or pack.structure.ipdas.figures:
            return rows(key)(pack)
        return IpdasFinding(IpdasStatus.NOT_MET, "The pack gives no such figures: see Quality 3.")

    return judge


def funding(pack: Pack) -> IpdasFinding:
    """Judge whether rows state the funding. If none does, only the funders can provide it."""
    if pack.structure.ipdas.funding:
        return rows("funding")(pack)
    paid = "Whoever paid for making it has to be named, in a row to which ipdas.funding points."
    return IpdasFinding(IpdasStatus.PEOPLE, paid)


def decision(pack: Pack) -> IpdasFinding:
    """Judge whether the decision is stated as a question that names both routes."""
    leads = [
        (name, words.topics[name].lead, words)
        for name in pack.structure.ipdas.decision
        for words in pack.spoken
    ]
    lacking = [
        f"topics.{name}.lead in {words.code}.toml is no question that names both routes"
        for name, lead, words in leads
        if not _asks_of_both(lead, words)
    ]
    tabs = pack.spoken[0].topics
    said = [
        Quote(f"topics.{name}.lead", lead, words.code, screen=tabs[name].tab)
        for name, lead, words in leads
    ]
    how = f"Computed: a question that names both routes, in {languages(pack)}."
    return found(how, lacking if leads else ["ipdas.decision names no topic"], said)


def steps(pack: Pack) -> IpdasFinding:
    """Judge whether sections lead through the decision step by step."""
    names = pack.structure.ipdas.steps
    shown = [pack.row(row) for name in names for row in pack.section(name).rows]
    titles = [
        Quote(
            f"sections.{name}.title", words.section_title(name), words.code, (), screen(pack, name)
        )
        for name in names
        for words in pack.spoken
    ]
    lacking = [] if names else ["ipdas.steps names no section"]
    how = f"Pointed to (ipdas.steps: {', '.join(names)}): the words are there in {languages(pack)}."
    return found(how, lacking, [*titles, *quotes(shown, pack)])


def pointed_rows(pack: Pack, key: str) -> list[FactRow]:
    """Return the rows that a key of the table names."""
    return [pack.row(name) for name in getattr(pack.structure.ipdas, key)]


def _uncounted(pack: Pack) -> Iterator[str]:
    """Yield the rows that contain a frequency but are listed under no key."""
    ipdas = pack.structure.ipdas
    counted = {*ipdas.probabilities, *ipdas.figures}
    for row in pack.structure.rows:
        said = "\n".join(quote.said for quote in quotes([row], pack))
        if row.id not in counted and RATE.search(said):
            yield row.id


def _names(pack: Pack, key: str) -> str:
    return ", ".join(row.id for row in pointed_rows(pack, key))


def _rowless(pack: Pack, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        if not pointed_rows(pack, key):
            yield f"ipdas.{key} names no row"


def _asks_of_both(text: str, words: Words) -> bool:
    named = all(words.routes[route].short in text for route in ROUTES)
    return named and not QUESTION_MARKS.isdisjoint(text)
