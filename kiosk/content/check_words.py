"""Whether a language file has words for everything in `pack.toml`, and for nothing else."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from msgspec.structs import asdict

from kiosk.content.pack import Named
from kiosk.content.quiz_words import OutcomesWords
from kiosk.content.structure import Badge, FactRow, Structure
from kiosk.content.timeline import Timeline
from kiosk.content.words import RowWords, TimelineWords, Words
from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, did_you_mean, quoted
from kiosk.values.routes import ROUTES

TEXTS: Final = {
    "compared": ("iv", "im", "more_iv", "more_im"),
    "same": ("both", "more"),
    "shared": ("text", "more"),
}
"""The texts that each kind of row has."""

BLANKS: Final = {"one": ("{wishes}",), "two": ("{wishes}", "{against}")}
"""What stands in for wishes in the words of a result."""

LARGEST_SAFETY: Final = 2_000
"""Bytes of all safety lines. None of them ever gives way, and the largest code holds 2,953 bytes:
what is left is for the card around them, the clinic's name and the titles."""

EVERY: Final = dict.fromkeys(text for texts in TEXTS.values() for text in texts)

Table = tuple[str, Collection[str], Collection[str]]
"""The name of a table of words, the ids in it, and the ids that it should have."""


def words_faults(structure: Structure, words: Words, file: str) -> Iterator[Diagnostic]:
    """Return everything that is missing, too much or out of place."""
    top = DocumentPlace(file)
    stem = file.removesuffix(".toml")
    if words.code != stem:
        reason = f"the file is named for {quoted(stem)}, not for {quoted(words.code)}"
        yield top.below("code").diagnostic(reason, f"Write {quoted(stem)}, or rename the file.")
    for name, given, needed in _tables(structure, words):
        yield from _unlike(top.below(name), given, needed)
    quiz = top.below("quiz")
    for name, given, needed in _quiz_tables(structure, words):
        yield from _unlike(quiz.below(name), given, needed)
    for row in structure.rows:
        if row.id in words.rows:
            yield from _texts(row, words.rows[row.id], top.below("rows").below(row.id))
    yield from _blanks(words.quiz.leans, quiz.below("leans"))
    yield from _minutes(structure.timeline, words.timeline, top.below("timeline"))
    yield from _too_long_for_a_code(words.safety_lines.values(), top.below("safety_lines"))


def _tables(structure: Structure, words: Words) -> Iterator[Table]:
    deeper = (section for topic in structure.topics for section in topic.more)
    yield "routes", words.routes, ROUTES
    yield "badges", words.badges, tuple(Badge)
    yield "topics", words.topics, _ids(structure.topics)
    yield "sections", words.sections, _ids(deeper)
    yield "rows", words.rows, _ids(structure.rows)
    yield "sources", words.sources, _ids(structure.sources)
    yield "questions", words.questions, _ids(structure.questions)
    yield "ready", words.ready, _ids(structure.ready)
    yield "statements", words.statements, _ids(structure.statements)
    yield "safety_lines", words.safety_lines, _ids(structure.safety_lines)


def _quiz_tables(structure: Structure, words: Words) -> Iterator[Table]:
    quiz = structure.quiz
    yield "attributes", words.quiz.attributes, _ids(quiz.attributes)
    yield "checklists", words.quiz.checklists, _ids(quiz.checklists)
    yield "circumstances", words.quiz.circumstances, _ids(quiz.circumstances)
    firsts = (item.first for item in quiz.circumstances)
    yield "first", words.quiz.first, dict.fromkeys(filter(None, firsts))


def _unlike(
    place: DocumentPlace, given: Collection[str], needed: Collection[str]
) -> Iterator[Diagnostic]:
    for name in needed:
        if name not in given:
            yield place.below(name).diagnostic(
                "these words are missing", "Write them in this file."
            )
    for name in given:
        if name not in needed:
            remedy = f"{did_you_mean(name, needed)}Take the words out, or add the id there."
            yield place.below(name).diagnostic("pack.toml has no such id", remedy)


def _texts(row: FactRow, words: RowWords, place: DocumentPlace) -> Iterator[Diagnostic]:
    """A compared row speaks for both routes apart, the others for both at once."""
    kind = "compared" if row.beside else "same" if row.same else "shared"
    for key in EVERY:
        if key in TEXTS[kind]:
            if getattr(words, key) is None:
                yield place.below(key).diagnostic(f"a {kind} row needs this text", "Write it here.")
        elif getattr(words, key) is not None:
            remedy = "Take it out, or change compared or same for this row in pack.toml."
            yield place.below(key).diagnostic(f"a {kind} row has no place for this text", remedy)
    if row.badge is not None and words.why is None:
        remedy = "Write it here, or take the badge out of the row in pack.toml."
        yield place.below("why").diagnostic("a badge needs its reason", remedy)


def _blanks(leans: OutcomesWords, place: DocumentPlace) -> Iterator[Diagnostic]:
    """What names wishes has a place for them."""
    for outcome, outcome_words in asdict(leans).items():
        for key, blanks in BLANKS.items():
            text = getattr(outcome_words, key, None)
            for blank in blanks:
                if text is not None and blank not in text:
                    remedy = f"Write {blank} where they are to stand."
                    here = place.below(outcome).below(key)
                    yield here.diagnostic("this text has no place for the wishes", remedy)


def _minutes(
    timeline: Timeline, words: TimelineWords, place: DocumentPlace
) -> Iterator[Diagnostic]:
    """Every minute of a session has words."""
    for route in ROUTES:
        lane, lane_words = timeline.lane(route), words.lane(route)
        parts = dict.fromkeys(lane.part_at(minute) for minute in range(timeline.axis + 1))
        for part in parts:
            if getattr(lane_words, part) is None:
                here = place.below(route).below(part)
                yield here.diagnostic("minutes of this part need words", "Write them here.")


def _too_long_for_a_code(lines: Iterable[str], place: DocumentPlace) -> Iterator[Diagnostic]:
    """A phone gets every safety line, whatever else of a page finds no room in its code."""
    size = sum(len(line.encode()) for line in lines)
    if size > LARGEST_SAFETY:
        reason = f"these lines take {size:,} bytes, and the code of a page holds {LARGEST_SAFETY:,}"
        yield place.diagnostic(reason, "Write them shorter, or take one out.")


def _ids(parts: Iterable[Named]) -> dict[str, None]:
    return dict.fromkeys(part.id for part in parts)
