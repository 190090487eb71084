"""The quiz of a pack in format 1 is converted to the present form and reported as old."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.format_1_quiz import is_old, structure_of, swapped_in, words_of
from kiosk.content.load import load_pack
from kiosk.values.routes import Route

HERE = Path(__file__).parents[1] / "support" / "tiny_pack_format_1"

OLD: dict[str, Any] = {
    "quiz": {
        "lean_at": 4,
        "weights": {"little": 1},
        "strengths": {"strong": 3, "slight": 2},
        "attributes": [
            {"id": "one", "first": {"toward": "iv"}, "second": {"toward": "im"}},
            {"id": "two", "first": {"toward": "iv"}, "second": {"toward": "im"}},
        ],
    }
}


def test_an_old_pack_still_loads_each_preference_being_a_wish_of_its_own() -> None:
    pack = load_pack(HERE)
    assert pack.in_format_1
    rule = pack.structure.quiz
    assert [item.group for item in rule.attributes] == [item.id for item in rule.attributes]
    assert (rule.lean_above, rule.minimum) == (1, 3)


def test_the_words_of_an_old_page_say_how_much_a_wish_matters() -> None:
    said = load_pack(HERE).words("en").takeaway
    assert (said.wishes.bit, said.wishes.most) == ("a little", "a lot")
    assert said.ride == ""


def test_every_other_preference_changes_ends_with_its_words() -> None:
    new = structure_of(OLD)
    first, second = new["quiz"]["attributes"]
    assert (first["first"]["toward"], second["first"]["toward"]) == (Route.IV, Route.IM)
    assert new["quiz"]["lean_above"] == 2
    assert swapped_in(new) == {"two"}
    words = {"quiz": {"attributes": {"two": {"first": "a", "second": "b", "steps": {}}}}}
    said = words_of(words, swapped_in(new))["quiz"]["attributes"]["two"]
    assert said == {"first": "b", "second": "a"}


def test_a_quiz_of_format_2_is_left_as_it_is() -> None:
    new = {"quiz": {"lean_above": 1}}
    assert not is_old(new)
    assert structure_of(new) == new


@pytest.mark.parametrize("odd", [3, "text", [], None])
def test_what_has_not_the_right_shape_is_passed_on(odd: Any) -> None:
    assert structure_of({"quiz": odd}) == {"quiz": odd}
    broken = {"quiz": {"weights": {}, "strengths": odd, "attributes": odd}}
    new = structure_of(broken)
    assert new["quiz"]["attributes"] == odd
    assert swapped_in(new) == frozenset()
    listed = structure_of({"quiz": {"weights": {}, "attributes": [odd, odd]}})
    assert listed["quiz"]["attributes"] == [odd, odd]
    assert swapped_in(listed) == frozenset()
    words = {"quiz": {"attributes": {"one": odd}}, "takeaway": {"weights": odd}}
    assert words_of(words, frozenset()) == words
    assert words_of({"quiz": odd, "takeaway": odd}, frozenset()) == {"quiz": odd, "takeaway": odd}
