"""An audit as headings, paragraphs and tables, independent of Markdown or HTML."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from kiosk.content.citations import citation, locator
from tools.content.ipdas.audit import IpdasAudit
from tools.content.ipdas.findings import IpdasFinding, IpdasStatus
from tools.content.ipdas.items import NOT_APPLICABLE, IpdasItem, Tier

CITED: Final = (
    "The items are those of IPDASi v4.0: Joseph-Williams N, et al. Toward minimum standards for "
    "certifying patient decision aids: a modified Delphi consensus process. Med Decis Making "
    "2014;34(6):699-710, doi 10.1177/0272989X13501721, PMID 23963501. Their wording here is our "
    "own, and so are the numbers of the quality items. Washington State certifies decision aids by "
    "criteria based on IPDAS (WAC 182-60-025). We did not find its agency's list of criteria, so "
    "there is no table for them here."
)
MEANT: Final = (
    "Made by kiosk-author ipdas from the pack and from nothing else. An item is met if the pack "
    "holds what the item asks for, in every language. What was found is listed below, with its "
    "place in the pack and the screen that shows it. Whether the pack says it well enough is for "
    "people to judge: those who sign the words off, and those who read them. Nobody outside has "
    "checked or certified this audit."
)

QUOTED: Final = ("Place in the pack", "Screen", "Language", "What stands there", "Sources")

ABOUT: Final = {
    Tier.QUALIFYING: "Without these it is no decision aid.",
    Tier.CERTIFICATION: "Without these it may mislead.",
    Tier.QUALITY: "These make it better. They do not decide whether the audit passes.",
    Tier.FURTHER: "IPDASi v4.0 does not ask these. They do not decide whether the audit passes.",
}


class Cell(Struct, frozen=True):
    """A text, with the code of its language if that is not the report's."""

    text: str
    language: str = ""


class Heading(Struct, frozen=True):
    """A heading of level 1, 2 or 3."""

    level: int
    text: str


class Sentences(Struct, frozen=True):
    """A paragraph."""

    text: str


class Table(Struct, frozen=True):
    """A table whose first column holds row headings."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Sentences | Table


def title(audit: IpdasAudit) -> str:
    """Return the report's title."""
    return f"IPDAS self-audit of {audit.pack.structure.id} {audit.pack.structure.version}"


def report(audit: IpdasAudit) -> Iterator[Block]:
    """Yield the blocks of the report, starting with its title."""
    yield Heading(1, title(audit))
    yield Sentences(MEANT)
    yield Sentences(CITED)
    yield Heading(2, "In short")
    yield Sentences(_verdict(audit))
    yield _table(("Items", *IpdasStatus, "in all"), (_counts(audit, tier) for tier in Tier))
    yield Heading(2, "Not done: it needs people")
    yield _table(("Item", "What has to be done"), _for_people(audit))
    yield Heading(2, "The pack")
    yield _table(("Field", "Value"), _fields(audit))
    for tier in Tier:
        yield Heading(2, f"{tier.capitalize()} items")
        yield Sentences(ABOUT[tier])
        rows = (_result(item, finding) for item, finding in audit.of(tier))
        yield _table(("Item", "Does the decision aid", "Result", "How it was judged"), rows)
    yield Heading(2, "Items that do not apply")
    yield Sentences(f"{NOT_APPLICABLE} ask about tests and screening.")
    yield Heading(2, "What was found")
    for item, finding in audit.results:
        if finding.quotes:
            yield Heading(3, f"{item.id}: {finding.status}")
            yield _table(QUOTED, _quotes(finding))
    yield Heading(2, "Sources named above")
    yield _table(("Source", "Citation"), _citations(audit))


def _table(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Table:
    return Table(columns, tuple(rows))


def _verdict(audit: IpdasAudit) -> str:
    if not audit.unmet:
        return "Every qualifying item and every certification item is met."
    names = ", ".join(item.id for item, _ in audit.unmet)
    return f"The pack does not pass. Not met: {names}."


def _counts(audit: IpdasAudit, tier: Tier) -> tuple[Cell, ...]:
    counts = [audit.count(tier, status) for status in IpdasStatus]
    return Cell(tier.capitalize()), *(Cell(str(count)) for count in (*counts, sum(counts)))


def _for_people(audit: IpdasAudit) -> Iterator[tuple[Cell, ...]]:
    for item, finding in audit.results:
        if finding.status is IpdasStatus.PEOPLE:
            yield Cell(item.id), Cell(finding.how)


def _fields(audit: IpdasAudit) -> Iterator[tuple[Cell, ...]]:
    structure = audit.pack.structure
    yield Cell("version"), Cell(structure.version)
    yield Cell("published"), Cell(structure.published.isoformat())
    for code, sign_off in audit.sign_offs:
        yield Cell(f"{code}: sign-off"), Cell(str(sign_off))
        yield Cell(f"{code}: next review"), Cell(sign_off.next_review.isoformat())
        yield Cell(f"{code}: hash"), Cell(sign_off.present)


def _result(item: IpdasItem, finding: IpdasFinding) -> tuple[Cell, ...]:
    return Cell(item.id), Cell(item.asks), Cell(finding.status), Cell(finding.how)


def _quotes(finding: IpdasFinding) -> Iterator[tuple[Cell, ...]]:
    for quote in finding.quotes:
        said = Cell(quote.said, quote.language)
        place, sources = Cell(quote.place), Cell(", ".join(quote.sources))
        yield place, Cell(quote.screen), Cell(quote.language), said, sources


def _citations(audit: IpdasAudit) -> Iterator[tuple[Cell, ...]]:
    quotes = (quote for _, finding in audit.results for quote in finding.quotes)
    named = {name for quote in quotes for name in quote.sources}
    for source in audit.pack.structure.sources:
        if source.id in named:
            cited = " ".join(part for part in (citation(source), locator(source)) if part)
            yield Cell(source.id), Cell(cited)
