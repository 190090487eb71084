"""The Debian with the package installed that `make package-test ARCH=arm64` made."""

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take where it is."""
    parser.addoption("--tablet", type=Path, help="the top folder of its files")


@pytest.fixture(scope="session")
def tablet(request: pytest.FixtureRequest) -> Path:
    """The top folder of its files."""
    folder: Path | None = request.config.getoption("--tablet")
    if folder is None:
        pytest.exit("These tests are part of: make package-test ARCH=arm64", returncode=1)
    return folder.resolve()
