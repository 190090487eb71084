"""Every invalid value is reported with its place and a remedy."""

import datetime as dt
from typing import Annotated, Literal

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct, ValidationError, convert

from kiosk.schema.validate import DATES, convert_all
from kiosk.values.routes import Route

Count = Annotated[int, Meta(ge=1)]
Few = Annotated[int, Meta(le=3)]


class Leaf(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    few: Few = 1
    route: Route | None = None

    def __post_init__(self) -> None:
        if self.id == "never":
            raise ValueError("an id is never never. Write another.")


class Tree(Struct, frozen=True, forbid_unknown_fields=True):
    count: Count
    leaves: Annotated[tuple[Leaf, ...], Meta(max_length=2)] = ()
    by_route: dict[Route, Leaf] = {}
    mode: Literal["a", "b"] = "a"


def diagnostics(data: object) -> list[str]:
    value, found = convert_all(data, Tree, "f")
    assert value is None
    return [str(diagnostic) for diagnostic in found]


def test_values_that_fit_are_converted() -> None:
    data = {"count": 1, "leaves": [{"id": "x", "route": "im"}]}
    assert convert_all(data, Tree, "f") == (Tree(1, (Leaf("x", route=Route.IM),)), ())


def test_a_file_that_is_no_table() -> None:
    assert diagnostics([]) == [
        "f: this is a list. Write a table with the keys count, leaves, by_route, mode."
    ]


def test_limits_on_one_side() -> None:
    assert diagnostics({"count": 0, "leaves": [{"id": "x", "few": 4}]}) == [
        "f: count: 0 is out of range. Write a whole number without quotes, 1 or more.",
        "f: leaves[x].few: 4 is out of range. Write a whole number without quotes, up to 3.",
    ]


def test_true_is_no_number() -> None:
    assert diagnostics({"count": True}) == [
        "f: count: this is true or false. Write a whole number without quotes, 1 or more."
    ]


def test_an_optional_value_that_is_there_has_to_fit() -> None:
    assert diagnostics({"count": 1, "leaves": [{"id": "x", "route": "ivv"}]}) == [
        'f: leaves[x].route: "ivv" is not known here. Did you mean "iv"? Write one of "iv", "im".'
    ]


def test_a_rule_of_a_table_that_is_broken() -> None:
    assert diagnostics({"count": 1, "by_route": {"iv": {"id": "never"}}}) == [
        "f: by_route.iv: an id is never never. Write another."
    ]


def test_everything_is_found_at_once() -> None:
    data = {
        "leaves": [{"id": "one"}, {"id": 2}, {"few": 9}],
        "by_route": {"iv": {"id": "never"}, "up": {"id": 3}},
        "mode": "c",
        "extra": 1,
    }
    assert [line.partition(": ")[2].partition(": ")[0] for line in diagnostics(data)] == [
        "extra",
        "count",
        "leaves",
        "leaves[1].id",
        "leaves[2].id",
        "leaves[2].few",
        "by_route.iv",
        "by_route.up",
        "by_route.up.id",
        "mode",
    ]


ODD = st.sampled_from([True, -1, 2.5, "x", "never", dt.date(2026, 1, 1), [], [1], {}, {"id": 1}])
LEAVES = st.fixed_dictionaries(
    {"id": st.just("x") | ODD},
    optional={"few": st.just(3) | ODD, "route": st.just("iv") | ODD, "more": ODD},
)
TREES = st.fixed_dictionaries(
    {},
    optional={
        "count": st.just(1) | ODD,
        "leaves": st.lists(LEAVES | ODD, max_size=3) | ODD,
        "by_route": st.dictionaries(st.sampled_from(["iv", "im", "x"]), LEAVES | ODD) | ODD,
        "mode": st.just("a") | ODD,
        "more": ODD,
    },
)


@given(TREES)
def test_there_is_a_fault_exactly_where_msgspec_refuses(data: object) -> None:
    value, found = convert_all(data, Tree, "f")
    try:
        assert convert(data, Tree, builtin_types=DATES) == value
    except ValidationError:
        assert value is None
        assert found
    else:
        assert not found


def test_a_text_is_never_taken_for_a_date() -> None:
    (diagnostic,) = convert_all("2026-01-31", dt.date, "f")[1]
    assert str(diagnostic) == "f: this is text. Write a date without quotes, such as 2026-01-31."
