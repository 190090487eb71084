"""All texts of one language of a pack, in the order of the screens."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from kiosk.content.quiz_structure import Attribute
from kiosk.content.structure import SectionKind, Structure, Topic
from kiosk.content.words import Words
from kiosk.values.routes import Route

QUIZ: Final = "quiz"
CLOSING: Final = "closing"
EXPLAINED: Final = "explained"

OTHER_PANELS: Final = {
    QUIZ: "Quiz and result",
    CLOSING: "Questions to ask and ready",
    EXPLAINED: "Routes, badges, terms, sources",
}
"""Panels for texts that belong to no topic, and their names in the report."""

OF_ROUTE: Final = {"iv": Route.IV, "more_iv": Route.IV, "im": Route.IM, "more_im": Route.IM}
"""Keys below which all texts are about one route."""


class Text(Struct, frozen=True):
    """One text.

    Attributes:
        key: its key in the language file, such as `rows.onset.more_iv`.
        said: the text itself.
        panel: a topic's id, or a key of OTHER_PANELS.
        part: the unit in which both routes are compared: a row, a preference, a group of texts.
        route: the route that it is about, None if it is about both or neither.
    """

    key: str
    said: str
    panel: str
    part: str
    route: Route | None = None


def texts_of(structure: Structure, words: Words) -> tuple[Text, ...]:
    """Return every text that a patient can read in a language, each once."""
    tree = to_builtins(words)
    order = {text.key: text for text in _in_order(structure, tree)}
    return tuple(order.values())


def panels_of(structure: Structure) -> tuple[str, ...]:
    """Return the panels in the order of the screens."""
    return (*(topic.id for topic in structure.topics), *OTHER_PANELS)


def _in_order(structure: Structure, tree: Mapping[str, Any]) -> Iterator[Text]:
    yield Text("begin", tree["begin"], EXPLAINED, "begin")
    yield from _below(tree["routes"], "routes", EXPLAINED, "routes")
    for topic in structure.topics:
        yield from _topic(topic, tree)
    for item in structure.quiz.attributes:
        yield from _preference(item, tree[QUIZ]["attributes"][item.id])
    yield from _below(tree[QUIZ]["checklists"], "quiz.checklists", QUIZ, "quiz.checklists")
    yield from _below(tree[QUIZ]["circumstances"], "quiz.circumstances", QUIZ, "quiz.circumstances")
    yield Text("quiz.how", tree[QUIZ]["how"], QUIZ, "quiz.how")
    yield from _below(tree[QUIZ]["leans"], "quiz.leans", QUIZ, "quiz.leans")
    yield from _below(tree[QUIZ].get("first", {}), "quiz.first", QUIZ, "quiz.first")
    for place, said in enumerate(tree[QUIZ].get("steps", ())):
        yield Text(f"quiz.steps[{place}]", said, QUIZ, "quiz.how")
    yield from _below(tree[QUIZ]["something_else"], "quiz.something_else", QUIZ, "quiz.how")
    for name in ("questions", "takeaway", "ready", "statements", "safety_lines"):
        yield from _below(tree.get(name, {}), name, CLOSING, name)
    for name in ("badges", "terms", "sources"):
        for text in _below(tree[name], name, EXPLAINED, name):
            yield replace(text, route=None)


def _topic(topic: Topic, tree: Mapping[str, Any]) -> Iterator[Text]:
    yield from _below(tree["topics"][topic.id], f"topics.{topic.id}", topic.id, "")
    for section in topic.sections:
        key = f"sections.{section.id}"
        yield from _below(tree["sections"].get(section.id, {}), key, topic.id, "")
        for row in section.rows:
            key = f"rows.{row}"
            yield from _below(tree["rows"][row], key, topic.id, key)
        if section.kind is SectionKind.TIMELINE:
            yield from _below(tree["timeline"], "timeline", topic.id, "timeline")
        if section.kind is SectionKind.QUESTIONS:
            yield from _below(tree["questions"], "questions", CLOSING, "questions")


def _preference(item: Attribute, tree: Mapping[str, Any]) -> Iterator[Text]:
    key = f"quiz.attributes.{item.id}"
    toward = {"first": item.first.toward, "second": item.second.toward}
    for text in _below(tree, key, QUIZ, key):
        end, _, _ = text.key.rpartition(".")[2].partition("_")
        yield replace(text, route=toward.get(end))


def _below(
    tree: Mapping[str, Any], key: str, panel: str, part: str, route: Route | None = None
) -> Iterator[Text]:
    """Yield the texts below a key. Lists are skipped: they hold word forms, not texts."""
    for name, value in tree.items():
        here, whose = f"{key}.{name}", OF_ROUTE.get(name, route)
        if isinstance(value, dict):
            yield from _below(value, here, panel, part, whose)
        elif isinstance(value, str):
            yield Text(here, value, panel, part, whose)
