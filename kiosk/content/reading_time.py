"""How long a slow reader needs for the longest page of a pack."""

import math
from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import astuple

from kiosk.content.pack import Pack
from kiosk.content.structure import Section, SectionKind, Topic
from kiosk.content.words import LaneWords, Words

WORDS_A_MINUTE: Final = 100
"""How fast a slow reader reads."""

STEP: Final = 15
"""Seconds that the time is rounded up to."""


def reading_seconds(pack: Pack) -> int:
    """Return the seconds that a slow reader needs for the longest page, in any language."""
    longest = max(len(page.split()) for page in _pages(pack))
    return math.ceil(longest * 60 / WORDS_A_MINUTE / STEP) * STEP


def _pages(pack: Pack) -> Iterator[str]:
    """Yield what is to be read on each page and sheet, in each language, without a touch.

    Lists of sources are looked up, not read. The interface's own words are few beside these.
    """
    for words in pack.spoken:
        for topic in pack.structure.topics:
            for section in topic.sections:
                yield _page(words, topic, section)
        for row in words.rows.values():
            yield _said(row)
        for item in pack.structure.quiz.checklists:
            asked = words.quiz.checklists[item.id]
            options = [words.quiz.circumstances[option.id].label for option in item.options]
            yield _said(asked, *options)
        yield _said(words.quiz.how, *words.quiz.steps)
        yield _said(*(item.question for item in words.ready.values()))
        yield _said(*words.statements.values())


def _page(words: Words, topic: Topic, section: Section) -> str:
    rows = [words.rows[name] for name in section.rows]
    shown = [_said(row.label, row.both, row.iv, row.im, row.text) for row in rows]
    if section.kind is SectionKind.TIMELINE:
        timeline = words.timeline
        shown += [_longest(timeline.iv), _longest(timeline.im)]
    elif section.kind is SectionKind.QUESTIONS:
        shown += words.questions.values()
    return _said(words.topics[topic.id].lead, *shown)


def _longest(lane: LaneWords) -> str:
    """Return the longest of texts of which one is shown at a time."""
    return max((text or "" for text in astuple(lane)), key=len)


def _said(*texts: Struct | str | None) -> str:
    """Return all that texts say, one after another."""
    flat = (_said(*astuple(text)) if isinstance(text, Struct) else text for text in texts)
    return " ".join(text for text in flat if text is not None)
