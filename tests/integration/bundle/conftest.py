"""Fixtures for the tests of the standalone program that `make bundle` built."""

import pytest

from tests.integration.bundle.sandbox import PROGRAM


@pytest.fixture(scope="session", autouse=True)
def program() -> None:
    """Stop at once if there is no program to test."""
    if not (PROGRAM / "kiosk").exists():
        pytest.exit(f"{PROGRAM} is not there. Build it: make bundle", returncode=1)
