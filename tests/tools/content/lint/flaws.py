"""The flawed packs in tests/support, and the command that must report each flaw."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools.cli.main import main

FOLDER = Path(__file__).parents[3] / "support" / "flawed_packs"
SOUND = FOLDER / "sound"

Flaw = dict[str, Any]


def flaws() -> list[Any]:
    """Return each flaw as a named test parameter."""
    listed: list[Flaw] = tomllib.loads((FOLDER / "flaws.toml").read_text("utf-8"))["flaws"]
    return [pytest.param(flaw, id=flaw["name"].replace(" ", "-")) for flaw in listed]


def check(folder: Path, day: str = "2026-06-01") -> int:
    """Run the command as of a day, by default before reviews are due; return its exit code."""
    return main(["lint", str(folder), "--on", day])
