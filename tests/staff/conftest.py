"""Fixtures for the tests of the staff area."""

import pytest

from tests.staff.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    """A fake clock."""
    return Clock()
