"""Counts consist of ids and integers only: they cannot contain an answer, a text or a time."""

import pytest

from kiosk.values.counts import Count, CountedThing


def test_an_id_and_a_number_can_be_counted() -> None:
    assert Count(CountedThing.PANEL, "at_a_glance", 2) == Count(
        CountedThing.PANEL, "at_a_glance", 2
    )


@pytest.mark.parametrize("which", ["My answer", "2027-01-04T10:32", "a" * 41, "é", "x\n", "10:32"])
def test_anything_more_than_an_id_is_refused(which: str) -> None:
    with pytest.raises(ValueError, match="ids and whole numbers only"):
        Count(CountedThing.PANEL, which)


@pytest.mark.parametrize("by", [0, -1])
def test_nothing_can_be_taken_back(by: int) -> None:
    with pytest.raises(ValueError, match="ids and whole numbers only"):
        Count(CountedThing.VISIT, by=by)
