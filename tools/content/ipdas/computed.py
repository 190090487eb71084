"""Judges of items that follow from the pack itself: counts, dates, badges, citations, the quiz."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from kiosk.content.citations import ended
from kiosk.content.pack import Pack
from kiosk.content.structure import Badge, FactRow, SectionKind
from kiosk.content.words import Words
from kiosk.values.routes import ROUTES, Route
from tools.content.ipdas.findings import IpdasFinding, Quote, found
from tools.content.ipdas.pointed import pointed_rows
from tools.content.ipdas.rows import languages, length, quotes, reasons, screen
from tools.content.lint.tones import IN_PACK, balance_of

BETWEEN_ROUTES: Final = 10
"""The largest allowed gap, in percent, between the words on the two routes."""

GOOD_AND_BAD: Final = 25
"""The same for benefits and harms, whose rows differ."""

LONGEST_POLICY: Final = dt.timedelta(days=5 * 366)
"""The Ottawa inventory archives decision aids after five years."""

UNSURE: Final = (Badge.SMALL_STUDIES, Badge.NOT_KNOWN)
"""Badges that mark something as uncertain."""


class Balance(Struct, frozen=True):
    """Two word counts that should be about equal. `most` is the allowed gap in percent."""

    what: str
    sides: tuple[tuple[str, int], tuple[str, int]]
    most: int

    @property
    def gap(self) -> float:
        """How many fewer words the shorter side has, in percent of the longer one."""
        one, other = (count for _, count in self.sides)
        return 100 * abs(one - other) / (max(one, other) or 1)

    def __str__(self) -> str:
        (name, count), (other, its) = self.sides
        return f"{name} {count}, {other} {its} words: {self.gap:.0f} % apart"


def equal_detail(pack: Pack) -> IpdasFinding:
    """Judge whether both routes, and benefits and harms, get about as many words."""
    balances = [balance for words in pack.spoken for balance in _balances(pack, words)]
    lacking = [f"ipdas.{key} names no row" for key, rows in _sides(pack) if not rows]
    lacking += [
        f"{balance.what} are more than {balance.most} % apart"
        for balance in balances
        if balance.gap > balance.most
    ]
    how = (
        f"Computed: words on IV and on IM at most {BETWEEN_ROUTES} % apart, on benefits and on "
        f"harms at most {GOOD_AND_BAD} %, in {languages(pack)}."
    )
    tone = balance_of(pack.structure.rows)
    if abs(tone[Route.IV] - tone[Route.IM]) > IN_PACK:
        lacking.append(f"favourable less unfavourable is more than {IN_PACK} apart")
    how += f" What speaks for a route less what speaks against it at most {IN_PACK} apart."
    said = [Quote(balance.what, str(balance)) for balance in balances]
    counted = f"favourable less unfavourable: IV {tone[Route.IV]:+}, IM {tone[Route.IM]:+}"
    return found(how, lacking, [*said, Quote("tones of cells and sheets", counted)])


def citations(pack: Pack) -> IpdasFinding:
    """Judge whether statements cite sources, and not only the clinic itself."""
    structure = pack.structure
    research = [source for source in structure.sources if source.kind != "clinic"]
    linked = [source for source in research if source.doi or source.pmid]
    cited = {name for row in structure.rows for name in row.sources}
    lacking = [*_not_shown(pack, SectionKind.SOURCES)]
    if not research:
        lacking.append("every source is a clinic's own")
    kinds = Counter(source.kind for source in structure.sources)
    said = [
        Quote("rows", f"each of {len(structure.rows)} rows names its sources, {len(cited)} in all"),
        Quote("sources", ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))),
        Quote("sources", f"{len(linked)} of {len(research)} not of a clinic have a DOI or PMID"),
        *_titles(pack, SectionKind.SOURCES),
    ]
    how = "Computed: each row names sources with full citations, and a section shows them all."
    return found(how, lacking, said)


def publication_date(pack: Pack) -> IpdasFinding:
    """Judge whether the publication date is given and shown to patients."""
    said = [
        Quote("published", pack.structure.published.isoformat()),
        Quote("version", pack.structure.version),
        *_titles(pack, SectionKind.SIGN_OFF),
    ]
    how = "Computed: published in pack.toml holds a date, and a section shows it."
    return found(how, [*_not_shown(pack, SectionKind.SIGN_OFF)], said)


def update_policy(pack: Pack) -> IpdasFinding:
    """Judge whether the pack says when it is to be reviewed again."""
    published = pack.structure.published
    rows = pointed_rows(pack, "update_policy")
    days = {"next_review": pack.structure.next_review}
    for words in pack.spoken:
        if words.review.next_review:
            days[f"review.next_review in {words.code}.toml"] = words.review.next_review
    lacking = [*_not_shown(pack, SectionKind.SIGN_OFF)]
    if not rows:
        lacking.append("ipdas.update_policy names no row")
    lacking += [
        f"{place} is not within five years after published"
        for place, day in days.items()
        if not published < day <= published + LONGEST_POLICY
    ]
    said = [Quote(place, day.isoformat()) for place, day in days.items()]
    how = (
        "Computed: next_review is a day within five years after published, and a section shows "
        f"it. Pointed to: ipdas.update_policy ({', '.join(row.id for row in rows)})."
    )
    return found(how, lacking, [*said, *_titles(pack, SectionKind.SIGN_OFF), *quotes(rows, pack)])


def uncertainty(pack: Pack) -> IpdasFinding:
    """Judge whether each row has a badge, and whether any badge states uncertainty."""
    unsure = [row for row in pack.structure.rows if row.badge in UNSURE]
    lacking = [] if unsure else [f"no row has a badge of {' or '.join(UNSURE)}"]
    how = f"Computed: each row with a claim has a badge, and its reason in {languages(pack)}."
    return found(how, lacking, [*_badges(pack), *reasons(unsure, pack)])


def strength_of_evidence(pack: Pack) -> IpdasFinding:
    """Judge whether each row states the strength of its evidence."""
    how = f"Computed: each row with a claim has a badge for its evidence, in {languages(pack)}."
    return found(how, [], [*_badges(pack)])


def side_by_side(pack: Pack) -> IpdasFinding:
    """Judge whether benefits and harms of both routes can be compared."""
    shown = {row for _, rows in _sections(pack, SectionKind.COMPARE) for row in rows}
    lacking = [f"ipdas.{key} names no row" for key, rows in _sides(pack) if not rows]
    lacking += [
        f"no section sets IV beside IM in rows.{row.id}"
        for _, rows in _sides(pack)
        for row in rows
        if row.id not in shown
    ]
    how = "Computed: the rows of benefits and harms stand in sections that set IV beside IM."
    return found(how, lacking, [*_titles(pack, SectionKind.COMPARE)])


def what_matters(pack: Pack) -> IpdasFinding:
    """Judge whether patients are asked what matters to them, and how much."""
    quiz = pack.structure.quiz
    asked = [
        Quote(
            f"quiz.attributes.{item.id}",
            words.quiz.attributes[item.id].question,
            words.code,
            screen="Quiz",
        )
        for item in quiz.attributes
        for words in pack.spoken
    ]
    strengths = f"a bit {quiz.strengths.slight}, much {quiz.strengths.strong}, counts most double"
    how = "Computed: the quiz asks for each preference how much, and which of them count most."
    return found(how, [], [*asked, Quote("quiz.strengths", strengths)])


def questions(pack: Pack) -> IpdasFinding:
    """Judge whether there are questions to take to the care team."""
    shown = next((screen(pack, name) for name, _ in _sections(pack, SectionKind.QUESTIONS)), "")
    asked = [
        Quote(f"questions.{item.id}", words.questions[item.id], words.code, screen=shown)
        for item in pack.structure.questions
        for words in pack.spoken
    ]
    how = f"Computed: {len(pack.structure.questions)} questions to ask, which a section shows."
    return found(how, [*_not_shown(pack, SectionKind.QUESTIONS)], asked)


def _sides(pack: Pack) -> tuple[tuple[str, list[FactRow]], ...]:
    return tuple((key, pointed_rows(pack, key)) for key in ("benefits", "harms"))


def _balances(pack: Pack, words: Words) -> Iterator[Balance]:
    compared = [row for row in pack.structure.rows if row.compared]
    for name, rows in (("compared rows", compared), *_sides(pack)):
        iv, im = (length(rows, words, route) for route in ROUTES)
        sides = (("IV", iv), ("IM", im))
        yield Balance(f"{name} by route in {words.code}.toml", sides, BETWEEN_ROUTES)
    good, bad = (
        (key, sum(length(rows, words, route) for route in ROUTES)) for key, rows in _sides(pack)
    )
    yield Balance(f"benefits and harms in {words.code}.toml", (good, bad), GOOD_AND_BAD)


def _sections(pack: Pack, kind: SectionKind) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield id and rows of each section of a kind."""
    for topic in pack.structure.topics:
        for section in topic.sections:
            if section.kind is kind:
                yield section.id, section.rows


def _not_shown(pack: Pack, kind: SectionKind) -> Iterator[str]:
    if not any(_sections(pack, kind)):
        yield f"no section of the kind {kind} shows it"


def _titles(pack: Pack, kind: SectionKind) -> Iterator[Quote]:
    for name, _ in _sections(pack, kind):
        for words in pack.spoken:
            title = words.section_title(name)
            yield Quote(f"sections.{name}", title, words.code, screen=screen(pack, name))


def _badges(pack: Pack) -> Iterator[Quote]:
    counts = Counter(row.badge for row in pack.structure.rows if row.badge)
    yield Quote("rows", ", ".join(f"{badge} {counts[badge]}" for badge in Badge))
    for badge in Badge:
        for words in pack.spoken:
            said = words.badges[badge]
            yield Quote(f"badges.{badge}", f"{ended(said.label)} {said.meaning}", words.code)
