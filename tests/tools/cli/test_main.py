"""`kiosk-author` says in a sentence why a command cannot be done."""

import argparse

import pytest

from tools.cli import lint
from tools.cli.main import main


def test_a_library_of_the_system_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacks_one(_given: argparse.Namespace) -> int:
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(lint, "_check", lacks_one)
    assert main(["lint"]) == 1
    assert capsys.readouterr() == (
        "",
        "libGL.so.1 is missing on this computer. Install it: sudo apt-get install libgl1\n",
    )
