"""Notes for translators on each text: what it is, where it appears, its limit and picture."""

from collections.abc import Iterator
from typing import Final

from kiosk.content.pack import Pack
from kiosk.content.structure import Section, Topic
from kiosk.content.words import Words
from tools.content.translation.texts import Path, Text

KINDS: Final = {
    "name": "The name of this language, as its speakers write it. On the button that chooses it.",
    "begin": "Asks for the first touch. On the waiting screen, beside the other languages.",
    "routes.*.short": "Short name of the route. In headings, tables and buttons.",
    "routes.*.plain": "The route in a plain word. Beside its short name.",
    "routes.*.long": "The route in plain words, inside a sentence or alone: no capital, no stop.",
    "badges.*.label": "Name of a badge, which says how sure a fact is. On rows and sheets.",
    "badges.*.meaning": "What the badge means. On the sheet of each row that has it.",
    "topics.*.tab": "Name of a tab. On its button, with all other tabs on one line.",
    "topics.*.title": "The point of a tab. The heading of its screen.",
    "topics.*.lead": "Leads into a tab. Below its heading.",
    "sections.*.title": "Name of what lies deeper under a tab. On its button, and over its sheet.",
    "rows.*.label": "What a row is about. At its start, and over its sheet.",
    "rows.*.why": "The reason for the row's badge. On its sheet.",
    "rows.*.both": "What is the same for both routes. Across both columns of the table.",
    "rows.*.iv": "What holds for IV. In the cell of IV, beside that of IM.",
    "rows.*.im": "What holds for IM. In the cell of IM, beside that of IV.",
    "rows.*.more_iv": "IV in full. On the row's sheet, beside IM in full.",
    "rows.*.more_im": "IM in full. On the row's sheet, beside IV in full.",
    "rows.*.text": "One statement for both routes. On the panel.",
    "rows.*.more": "The same in full. On the row's sheet.",
    "terms.*.word": "A term, written as the rows use it. On each sheet whose words hold it.",
    "terms.*.meaning": "What the term means. Below it.",
    "terms.*.also": "Other forms of the term, such as the plural, one a line. Never shown: they "
    "find the term in a text. There may be more or fewer than in English.",
    "sources.*": "What a source is, in plain words. In the list of sources, above its citation.",
    "timeline.note": "Shown nowhere any more. Packs of before may have it.",
    "timeline.*.before": "Before anything is felt. Below the timeline, at those minutes.",
    "timeline.*.onset": "As it begins to work. Below the timeline, at those minutes.",
    "timeline.*.rise": "As it grows stronger. Below the timeline, at those minutes.",
    "timeline.*.peak": "The strongest part. Below the timeline, at those minutes.",
    "timeline.*.fading": "As it fades. Below the timeline, at those minutes.",
    "timeline.*.ending": "As it ends. Below the timeline, at those minutes.",
    "timeline.*.after": "After it has ended. Below the timeline, at those minutes.",
    "quiz.how": "How the quiz adds up. On a sheet of the result.",
    "quiz.conjunction": "The word before the last of several wishes, such as and. On the result.",
    "quiz.attributes.*.question": "A question of the quiz. The heading of its screen.",
    "quiz.attributes.*.name": "What the question asks about, in a word or two. On result and page.",
    "quiz.attributes.*.first": "One end of the preference, in a word or two. On the result.",
    "quiz.attributes.*.second": "The other end of the preference. On the result.",
    "quiz.checklists.*.question": "A question with boxes to tick. The heading of its screen.",
    "quiz.checklists.*.hint": "How to answer it. Below the question.",
    "quiz.circumstances.*.label": "What a patient may tick. Beside its box.",
    "quiz.circumstances.*.tell": "The ticked line as a note for the care team. On result and page.",
    "quiz.leans.*.title": "A result of the quiz. The heading of the result.",
    "quiz.leans.*.lead": "What the result means. Below its heading.",
    "quiz.leans.*.one": "What the result means, where one wish is named. Below its heading.",
    "quiz.leans.*.two": "What the result means, where two wishes are named. Below its heading.",
    "quiz.first.*.title": "What comes before any choice of a route. The heading of the result.",
    "quiz.first.*.lead": "What the heading means. Below it.",
    "quiz.steps": "How a result is made, one step a line. On a sheet of the result.",
    "quiz.something_else.title": "The third choice, always there. A heading on the result.",
    "quiz.something_else.lead": "What the third choice means. Below it.",
    "questions.*": "A question for the care team, as the patient asks it. On result and page.",
    "takeaway.title": "Title of the page to take along. Others may see it: no person, no illness.",
    "takeaway.matters": "Heading over the answers. On the page to take along.",
    "takeaway.tells": "Heading over what staff should hear of. On the page to take along.",
    "takeaway.asks": "Heading over the questions. On the page to take along.",
    "takeaway.compare": "Heading over the rows of both routes. On the page to take along.",
    "takeaway.same": "Heading over what is the same for both. On the page to take along.",
    "takeaway.after": "Heading over the lines about safety. On the page to take along.",
    "takeaway.ride": "Before a line to write on: who takes the patient home. On the page.",
    "takeaway.wishes.*": "How much a wish counts, in brackets behind it: no capital, no stop.",
    "takeaway.notes": "Heading over lines to write on. On the page to take along.",
    "takeaway.code": "Beside the code that a phone reads. On the page to take along.",
    "takeaway.foot": "The foot of the page to take along.",
    "ready.*.question": "Asks whether the patient is ready to decide: Yes or No. On its sheet.",
    "ready.*.help": "What helps after a No. Below the question.",
    "statements.*.said": "A statement to check what one knows. On its sheet.",
    "statements.*.feedback": "What to know about the statement. Below it, once it is answered.",
    "safety_lines.*": "A line about safety. On every page to take along.",
}
"""What each text is and where it appears, by key; a star matches an id."""

PICTURES: Final = {"iv": "picture_iv", "im": "picture_im"}
"""Texts of a row that may have their own picture."""


def kind_of(path: Path) -> str:
    """Return what a text is and where it appears.

    Raises:
        KeyError: there is no description for such a text.
    """
    for pattern, about in KINDS.items():
        steps = pattern.split(".")
        if len(steps) == len(path) and all(
            step in {"*", at} for step, at in zip(steps, path, strict=True)
        ):
            return about
    raise KeyError(path)


def note_of(pack: Pack, words: Words, path: Path, text: Text) -> str:
    """Return the note on a text, of one or more lines.

    Args:
        pack: the pack.
        words: the words of the source language, for the names of topics.
        path: the text's key.
        text: the text, for its limit.
    """
    lines = [kind_of(path), *_places(pack, words, path)]
    each = "Each line" if text.several else "It"
    lines.append(f"{each} may have {text.longest} characters.")
    lines += (f"Picture: {name}." for name in dict.fromkeys(_pictures(pack, path)))
    return "\n".join(lines)


def _places(pack: Pack, words: Words, path: Path) -> Iterator[str]:
    """Yield the topic and layer in which a row or section appears."""
    for topic in pack.structure.topics:
        for section in topic.sections:
            if _shows(section, path):
                deeper = (
                    "" if section is topic else f", below it: {words.section_title(section.id)}"
                )
                yield f"Tab: {words.topics[topic.id].tab}{deeper}."


def _shows(section: Section, path: Path) -> bool:
    table, name = path[0], path[1] if len(path) > 1 else ""
    in_rows = table == "rows" and name in section.rows
    deeper = table == "sections" and name == section.id and not isinstance(section, Topic)
    return in_rows or deeper


def _pictures(pack: Pack, path: Path) -> Iterator[str]:
    """Yield the name of each picture shown beside a text."""
    if path[0] == "rows":
        row = pack.row(path[1])
        of_route = getattr(row, PICTURES[path[2]]) if path[2] in PICTURES else None
        yield from filter(None, (row.picture, of_route))
    elif path[0] in {"topics", "sections"} and (picture := pack.section(path[1]).picture):
        yield picture
