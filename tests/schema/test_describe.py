"""Types describe the values that they accept."""

from typing import Annotated

import pytest
from msgspec import Meta

from kiosk.schema.describe import limits_of
from kiosk.schema.field_docs import FieldDoc


def test_a_type_with_a_least_and_a_greatest_number_has_limits() -> None:
    assert limits_of(Annotated[int, FieldDoc("text"), Meta(ge=30, le=900)]) == (30, 900)


@pytest.mark.parametrize("hint", [int, Annotated[int, Meta(ge=1)], Annotated[int, Meta(le=1)]])
def test_a_type_without_one_of_them_has_none(hint: type[int]) -> None:
    with pytest.raises(TypeError, match="has no least and greatest number"):
        limits_of(hint)
