"""Output is complete and in UTF-8, whatever the locale of terminal and system."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Final

import pytest

from kiosk.cli.console import speak_in_any_locale
from kiosk.settings import example_settings

ASCII: Final = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
LATIN_1: Final = {"PYTHONIOENCODING": "latin-1"}
"""Python's settings under LC_ALL=es_ES, on systems with and without that locale."""

LOCALES: Final = (
    ASCII,
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
    {"LC_ALL": "es_ES"},
    LATIN_1,
    {"PYTHONIOENCODING": "ascii:strict"},
)

COMMANDS: Final = (
    ("--help",),
    ("config", "example"),
    ("config", "check", "ni\u00f1o \u6f22.toml"),
    ("content", "check"),
    ("usage",),
    ("usage", "--csv"),
    ("usage", "--csv", "niño/table.csv"),
    ("doctor",),
    ("update", "ni\u00f1o"),
)

AUTHOR_COMMANDS: Final = (
    ("lint",),
    ("ipdas", "--out", "audit \u2013 1"),
    ("proof", "--out", "proof"),
)


def run(folder: Path, locale: dict[str, str], *command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command with its output captured."""
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PY"))
    }
    homes = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "STATE")}
    module = "tools" if command in AUTHOR_COMMANDS else "kiosk"
    return subprocess.run(
        [sys.executable, "-m", module, *command],
        cwd=folder,
        env={**plain, **homes, "QT_QPA_PLATFORM": "offscreen", **locale},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_the_example_is_whole_in_any_locale(tmp_path: Path, locale: dict[str, str]) -> None:
    printed = run(tmp_path, locale, "config", "example")
    assert (printed.stderr, printed.returncode) == (b"", 0)
    assert printed.stdout.decode("utf-8") == example_settings.example_file()


@pytest.mark.parametrize("command", [*COMMANDS, *AUTHOR_COMMANDS], ids=" ".join)
def test_no_command_breaks_down_over_a_letter(tmp_path: Path, command: tuple[str, ...]) -> None:
    told = run(tmp_path, ASCII, *command)
    assert b"Traceback" not in told.stderr
    assert told.stdout.decode("utf-8") or told.stderr.decode("utf-8")


def test_what_is_no_file_and_no_terminal_keeps_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = StringIO()
    monkeypatch.setattr(sys, "stdout", heard)
    speak_in_any_locale()
    print("ni\u00f1o", end="")
    assert heard.getvalue() == "ni\u00f1o"
