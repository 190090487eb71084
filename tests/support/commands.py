"""Fixtures and helpers for the tests of commands."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.support.packs import tiny_pack
from tests.support.systems import PLACES

Said = Callable[[], tuple[str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a user who has never run the kiosk, on a computer without a display."""
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")
    return tmp_path


@pytest.fixture
def pack(home: Path) -> Path:
    """A clinic's own pack."""
    return tiny_pack(home / "our_pack")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Reads what was written to standard output and standard error."""

    def read() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return out, err

    return read


def misused(command: Callable[[Sequence[str]], int], said: Said, *arguments: str) -> str:
    """Run a command with wrong arguments; return its error message."""
    with pytest.raises(SystemExit) as caught:
        command(arguments)
    out, err = said()
    assert (caught.value.code, out) == (2, "")
    return err
