"""The standalone program that `make bundle` built, and where it is put to see how it fares."""

import pytest

from tests.integration.bundle.sandbox import PROGRAM


@pytest.fixture(scope="session", autouse=True)
def program() -> None:
    """Stop at once where there is nothing to test."""
    if not (PROGRAM / "kiosk").exists():
        pytest.exit(f"{PROGRAM} is not there. Build it: make bundle", returncode=1)
