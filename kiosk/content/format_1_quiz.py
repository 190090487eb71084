"""The quiz of a pack in format 1, turned into the one of format 2 as it is read.

Format 1 weighed every answer by itself (`weights`, `default_weight`, `lean_at`), had a sentence for
each step, and let one route stand on the left throughout. Here each preference is a wish of its
own, every other one changes ends, and the steps are the kiosk's. What has not the right shape is
passed on as it is, for the schema to name.
"""

from collections.abc import Mapping
from typing import Any, Final

Table = Mapping[str, Any]

OF_FORMAT_1: Final = frozenset({"lean_at", "minimum", "weights", "default_weight"})

NEVER_SHOWN: Final = ("compare", "same", "after")
"""Headings of parts that a page of format 1 does not have."""


def is_old(data: Table) -> bool:
    """Return whether a `pack.toml` has the quiz of format 1."""
    quiz = data.get("quiz")
    return isinstance(quiz, dict) and isinstance(quiz.get("weights"), dict)


def structure_of(data: Table) -> dict[str, Any]:
    """Return a `pack.toml` with the quiz as format 2 has it."""
    if not is_old(data):
        return dict(data)
    quiz = {key: value for key, value in data["quiz"].items() if key not in OF_FORMAT_1}
    strengths = quiz.get("strengths")
    slight = strengths.get("slight", 1) if isinstance(strengths, dict) else 1
    quiz |= {"lean_above": slight, "minimum": 3}
    attributes = quiz.get("attributes")
    if isinstance(attributes, list):
        quiz["attributes"] = [_attribute(place, item) for place, item in enumerate(attributes)]
    return {**data, "quiz": quiz}


def swapped_in(structure: Table) -> frozenset[str]:
    """Return the ids of the preferences whose ends have changed places."""
    attributes = structure["quiz"].get("attributes")
    listed = attributes if isinstance(attributes, list) else []
    return frozenset(str(item.get("id")) for item in listed[1::2] if isinstance(item, dict))


def words_of(data: Table, swapped: frozenset[str]) -> dict[str, Any]:
    """Return a language file with the words of the quiz and the page as format 2 has them."""
    new = dict(data)
    quiz, page = new.get("quiz"), new.get("takeaway")
    if isinstance(quiz, dict) and isinstance(quiz.get("attributes"), dict):
        attributes = {
            name: _without_steps(item, turned=name in swapped)
            for name, item in quiz["attributes"].items()
        }
        new["quiz"] = {**quiz, "attributes": attributes}
    if isinstance(page, dict) and isinstance(page.get("weights"), dict):
        new["takeaway"] = _page(page)
    return new


def _attribute(place: int, item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    turned = _turned(item) if place % 2 else item
    return {"group": item.get("id"), **turned}


def _without_steps(item: Any, *, turned: bool) -> Any:
    if not isinstance(item, dict):
        return item
    kept = {key: value for key, value in item.items() if key != "steps"}
    return _turned(kept) if turned else kept


def _turned(item: Table) -> dict[str, Any]:
    ends = {"first": "second", "second": "first"}
    return {ends.get(key, key): value for key, value in item.items()}


def _page(page: Table) -> dict[str, Any]:
    weights = page["weights"]
    wishes = {
        new: weights[old]
        for new, old in (("bit", "little"), ("much", "some"), ("most", "lot"))
        if old in weights
    }
    kept = {key: value for key, value in page.items() if key not in {"weights", "panels"}}
    filled = dict.fromkeys(NEVER_SHOWN, page.get("matters"))
    return {**filled, **kept, "wishes": wishes}
