"""Fixtures for the tests of updates."""

from pathlib import Path

import pytest

from tests.updates.publisher import Publisher, Tablet


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """A publisher that offers one version."""
    made = Publisher(tmp_path)
    made.publish("1.1.0")
    return made


@pytest.fixture
def tablet(tmp_path: Path, publisher: Publisher) -> Tablet:
    """A tablet that trusts this publisher."""
    return Tablet(tmp_path / "tablet", publisher.root)
