"""The comparison in a proof, in reading order: topics, sections and their contents."""

from collections.abc import Callable, Iterator
from typing import Final

from kiosk.content.citations import citation, locator
from kiosk.content.pack import Pack
from kiosk.content.quiz_structure import AskCondition, SuggestedQuestion
from kiosk.content.structure import Badge, FactRow, Section, SectionKind, Source, Topic
from kiosk.content.timeline import SessionPart
from kiosk.values.routes import ROUTES, Route
from tools.content.proof.outline import (
    ProofEntry,
    ProofLine,
    ProofPart,
    badge,
    note,
    number,
    numbered,
    said,
)

OF_COMPARED: Final = (
    ("IV", "iv", True),
    ("IV in full", "more_iv", False),
    ("IM", "im", True),
    ("IM in full", "more_im", False),
)
OF_SAME: Final = (("Same for both", "both", True), ("In full", "more", False))
OF_SHARED: Final = (("Both", "text", True), ("In full", "more", False))
"""The texts of a row: name in the margin, key, and whether the panel shows it."""


def first_touch(pack: Pack) -> Iterator[ProofEntry]:
    """Yield the pack's texts on the first screens, and those that every panel repeats."""
    begin = said(pack, "First touch", lambda words: words.begin, strong=True)
    yield ProofEntry("begin", (said(pack, "Language", lambda words: words.name), begin))
    yield from (_route(pack, route) for route in ROUTES)
    yield from (_badge(pack, one) for one in Badge)


def topics(pack: Pack) -> Iterator[ProofPart]:
    """Yield each topic with its sections, then the rows that no section shows."""
    shown = set()
    every = pack.structure.topics
    for position, topic in enumerate(every, start=1):
        tab = pack.spoken[0].topics[topic.id].tab
        yield ProofPart(
            f"Tab {position} of {len(every)}: {tab}", (_topic(pack, topic),), opens=True
        )
        for section in topic.sections:
            shown.add(section.kind)
            yield _section(pack, section, tab)
    for kind, entries in ELSEWHERE.items():
        if kind not in shown:
            yield ProofPart(f"On no page: {kind}", tuple(entries(pack)), opens=True)


# What a page shows ---------------------------------------------------------------------------


def _section(pack: Pack, section: Section, tab: str) -> ProofPart:
    deeper = section.id in pack.spoken[0].sections
    title = said(pack, "Deeper", lambda words: words.section_title(section.id), strong=True)
    rows = [_row(pack, pack.row(name)) for name in section.rows]
    more = ELSEWHERE[section.kind](pack) if section.kind in ELSEWHERE else ()
    name = f"{tab}: {pack.spoken[0].section_title(section.id)}" if deeper else f"{tab}: first layer"
    head = ProofEntry(note(section.id, DRAWN[section.kind]), (title,) if deeper else ())
    return ProofPart(name, (head, *rows, *more))


def _timeline(pack: Pack) -> Iterator[ProofEntry]:
    timeline = pack.structure.timeline
    for route in ROUTES:
        where = note(f"timeline.{route}", f"of {timeline.axis} min", f"more in row {timeline.row}")
        yield ProofEntry(where, tuple(_minutes(pack, route, part) for part in SessionPart))


def _questions(pack: Pack) -> Iterator[ProofEntry]:
    yield from (_question(pack, question) for question in pack.structure.questions)


def _sources(pack: Pack) -> Iterator[ProofEntry]:
    yield from (_source(pack, source) for source in pack.structure.sources)


ELSEWHERE: Final[dict[SectionKind, Callable[[Pack], Iterator[ProofEntry]]]] = {
    SectionKind.TIMELINE: _timeline,
    SectionKind.QUESTIONS: _questions,
    SectionKind.SOURCES: _sources,
}
"""Sections that show more than rows. A pack may lack one but still has its texts."""

DRAWN: Final = {
    SectionKind.COMPARE: "IV beside IM; the long texts open on a touch",
    SectionKind.SHARED: "one statement for both; the long texts open on a touch",
    SectionKind.TIMELINE: "the session on a line of minutes",
    SectionKind.WHOLE_VISIT: "the whole visit, from the clinic's settings: see its interface words",
    SectionKind.QUESTIONS: "the questions that are offered; the patient may switch each off",
    SectionKind.SOURCES: "every source",
    SectionKind.SIGN_OFF: "dates, version and sign-off: see its interface words",
}
"""The name of each kind of section."""


# Single entries ------------------------------------------------------------------------------


def _route(pack: Pack, route: Route) -> ProofEntry:
    return ProofEntry(
        f"routes.{route}",
        (
            said(pack, "Short", lambda words: words.routes[route].short, strong=True),
            said(pack, "Plain", lambda words: words.routes[route].plain),
            said(pack, "Long", lambda words: words.routes[route].long),
        ),
    )


def _badge(pack: Pack, one: Badge) -> ProofEntry:
    return ProofEntry(
        f"badges.{one}",
        (
            said(pack, "Badge", lambda words: words.badges[one].label, strong=True),
            said(pack, "Meaning", lambda words: words.badges[one].meaning),
        ),
    )


def _topic(pack: Pack, topic: Topic) -> ProofEntry:
    return ProofEntry(
        topic.id,
        (
            said(pack, "Tab", lambda words: words.topics[topic.id].tab, strong=True),
            said(pack, "Title", lambda words: words.topics[topic.id].title, strong=True),
            said(pack, "Lead", lambda words: words.topics[topic.id].lead),
        ),
    )


def _row(pack: Pack, row: FactRow) -> ProofEntry:
    texts = OF_COMPARED if row.beside else OF_SAME if row.same else OF_SHARED
    return ProofEntry(
        note(row.id, badge(pack, row), numbered(pack, row)),
        (
            said(pack, "Row", lambda words: words.rows[row.id].label, strong=True),
            *(_text(pack, row, name, key, strong=strong) for name, key, strong in texts),
            said(pack, "Why this badge", lambda words: words.rows[row.id].why),
        ),
    )


def _text(pack: Pack, row: FactRow, name: str, key: str, *, strong: bool) -> ProofLine:
    return said(pack, name, lambda words: getattr(words.rows[row.id], key), strong=strong)


def _minutes(pack: Pack, route: Route, part: SessionPart) -> ProofLine:
    timeline = pack.structure.timeline
    lane = timeline.lane(route)
    minutes = [minute for minute in range(timeline.axis + 1) if lane.part_at(minute) is part]
    name = f"{route.upper()} {minutes[0]} to {minutes[-1]} min" if minutes else "never"
    return said(pack, name, lambda words: getattr(words.timeline.lane(route), part))


def _question(pack: Pack, question: SuggestedQuestion) -> ProofEntry:
    offered = "; ".join(map(_condition, question.when)) or "always"
    line = said(pack, "Question", lambda words: words.questions[question.id])
    return ProofEntry(note(question.id, f"offered: {offered}"), (line,))


def _condition(when: AskCondition) -> str:
    if when.toward:
        return f"{when.attribute} pulls toward {when.toward.upper()}"
    if when.apart:
        return "wishes pull apart"
    return f"{when.circumstance} is picked"


def _source(pack: Pack, source: Source) -> ProofEntry:
    rows = [row.id for row in pack.structure.rows if source.id in row.sources]
    return ProofEntry(
        note(f"source {number(pack, source.id)}", source.id, source.kind, locator(source)),
        (
            ProofLine("Citation", (citation(source),)),
            said(pack, "In plain words", lambda words: words.sources[source.id]),
            ProofLine("Rows", (", ".join(rows),)),
        ),
    )
