"""Packs written before format 2, turned into it as they are read.

In format 1 a tab was a list of pages (`[[topics.sections]]`). Its first page is the first layer of
the tab now, and the others lie deeper (`[[topics.more]]`). `format_1_quiz.py` turns
its quiz. Nothing else had another name. What has not the right shape is passed on as it is, for the
schema to name.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from kiosk.content.format_1_quiz import is_old, structure_of, swapped_in, words_of
from kiosk.schema.diagnostics import Diagnostic

Table = Mapping[str, Any]


class Upgrade(Struct, frozen=True):
    """A pack in format 1 as format 2 has it.

    Attributes:
        structure: what its `pack.toml` holds.
        names: the new id of each page by its old one: that of its tab, for a first page.
        quiz_is_old: whether its quiz was turned into the one of format 2, too.
    """

    structure: dict[str, Any]
    names: Mapping[str, str]
    quiz_is_old: bool

    def words(self, data: Table) -> dict[str, Any]:
        """Return what a language file holds: a first page has no name of its own any more."""
        if self.quiz_is_old:
            data = words_of(data, swapped_in(self.structure))
        sections = data.get("sections")
        if not isinstance(sections, dict):
            return dict(data)
        tabs = {topic["id"] for topic in _tables(self.structure["topics"])}
        kept = {self.names.get(name, name): words for name, words in sections.items()}
        return {**data, "sections": {name: it for name, it in kept.items() if name not in tabs}}


def upgraded(data: Table) -> Upgrade | None:
    """Return a pack as format 2 has it, None where it is not in format 1."""
    topics = _tables(data.get("topics"))
    if "format" in data or not topics or not all(_has_pages(topic) for topic in topics):
        return None
    tabs = {topic["id"] for topic in topics}
    names: dict[str, str] = {}
    for topic in topics:
        first, *others = topic["sections"]
        names[first["id"]] = topic["id"]
        names |= {page["id"]: f"{page['id']}_page" for page in others if page["id"] in tabs}
    turned = [_topic(topic, names) for topic in topics]
    structure = {"format": 2, **structure_of(data), "topics": turned}
    ready = data.get("ready")
    if isinstance(ready, list):
        structure["ready"] = [_renamed(item, "section", names) for item in ready]
    if isinstance(data.get("ipdas"), dict):
        structure["ipdas"] = _renamed(data["ipdas"], "steps", names)
    return Upgrade(structure, names, is_old(data))


def old_format(folder: str) -> Diagnostic:
    """Return the note that a pack is in format 1."""
    reason = "this pack is in the old format 1. It is read as format 2, which faults refer to"
    return Diagnostic(folder, "", reason, "Write it in format 2: docs/content.md says how.")


def _topic(topic: Table, names: Mapping[str, str]) -> dict[str, Any]:
    first, *others = topic["sections"]
    more = [_renamed(page, "id", names) for page in others]
    own = {key: value for key, value in topic.items() if key != "sections"}
    return {**first, **own, **({"more": more} if more else {})}


def _renamed(item: Any, key: str, names: Mapping[str, str]) -> Any:
    """Return a table with new names for the pages, or the list of pages, under a key."""
    if not isinstance(item, dict) or key not in item:
        return item
    value = item[key]
    new = [_new(name, names) for name in value] if isinstance(value, list) else _new(value, names)
    return {**item, key: new}


def _new(name: Any, names: Mapping[str, str]) -> Any:
    return names.get(name, name) if isinstance(name, str) else name


def _has_pages(topic: Table) -> bool:
    pages = _tables(topic.get("sections"))
    return bool(pages) and all(isinstance(table.get("id"), str) for table in (topic, *pages))


def _tables(value: Any) -> list[dict[str, Any]]:
    """Return a list of tables, empty where the value is anything else."""
    items = value if isinstance(value, list) else []
    return items if all(isinstance(item, dict) for item in items) else []
