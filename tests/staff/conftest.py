"""What tests of the staff area share."""

import pytest

from tests.staff.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()
