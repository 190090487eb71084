"""What the tests of a command start from, and how they listen to it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.support.packs import tiny_pack
from tests.support.systems import PLACES

Said = Callable[[], tuple[str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of a user who has not run the kiosk before, on a computer without a screen."""
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
    """What was said on standard output and on standard error."""

    def read() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return out, err

    return read


def misused(command: Callable[[Sequence[str]], int], said: Said, *arguments: str) -> str:
    """Return what a command says to somebody who used it in a wrong way."""
    with pytest.raises(SystemExit) as caught:
        command(arguments)
    out, err = said()
    assert (caught.value.code, out) == (2, "")
    return err
