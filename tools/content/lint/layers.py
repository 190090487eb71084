"""The texts of a topic's first layer, and those of its details."""

from collections.abc import Iterator

from msgspec.structs import astuple

from kiosk.content.structure import Section, SectionKind, Topic
from kiosk.content.words import LaneWords, RowWords, Words
from tools.content.lint.subject import LintedLanguage


def first_layer(words: Words, topic: Topic) -> Iterator[str]:
    """Yield the sentences of a topic's first layer. A label and its cell count as one sentence."""
    said = words.topics[topic.id]
    yield from (said.title, said.lead)
    yield from _labelled(words, topic)
    if topic.kind is SectionKind.TIMELINE:
        yield from (text for lane in _lanes(words) for text in _parts(lane))


def details(words: Words, topic: Topic) -> Iterator[str]:
    """Yield the sentences of a topic's details: its further sections and its fact sheets."""
    for section in topic.more:
        yield from _labelled(words, section)
    for name in rows_of(topic):
        yield from sheet(words.rows[name])


def sheet(row: RowWords) -> list[str]:
    """Return the texts that a fact sheet adds to its row."""
    return [text for text in (row.more_iv, row.more_im, row.more, row.why) if text]


def cells(row: RowWords) -> list[str]:
    """Return the texts of a row without its label."""
    return [text for text in (row.iv, row.im, row.both, row.text) if text]


def rows_of(topic: Topic) -> tuple[str, ...]:
    """Return the ids of all rows of a topic, each once."""
    return tuple(dict.fromkeys(name for section in topic.sections for name in section.rows))


def words_of_first_layer(subject: LintedLanguage, topic: Topic) -> int:
    """Return the number of words in view; a timeline shows one part of each lane at a time."""
    words = subject.words
    said = words.topics[topic.id]
    count = _words(said.title, said.lead)
    for name in topic.rows:
        count += _words(words.rows[name].label, *cells(words.rows[name]))
    if topic.kind is SectionKind.TIMELINE:
        count += sum(max(map(_words, _parts(lane))) for lane in _lanes(words))
    return count


def _labelled(words: Words, section: Section) -> Iterator[str]:
    for name in section.rows:
        row = words.rows[name]
        yield from (f"{row.label}: {cell}" for cell in cells(row))


def _lanes(words: Words) -> tuple[LaneWords, LaneWords]:
    return words.timeline.iv, words.timeline.im


def _parts(lane: LaneWords) -> list[str]:
    return [text for text in astuple(lane) if text]


def _words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)
