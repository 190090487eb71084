"""What the units of the package say."""

import configparser
from pathlib import Path
from typing import Final

from release.prune import ROOT

KIOSK: Final = "kiosk.service"


def file_of(name: str) -> Path:
    """Return the file of a unit of the package."""
    return ROOT / "release" / "debian" / f"ketamine-route-kiosk.{name}"


def unit(name: str) -> configparser.ConfigParser:
    """Return what a unit of the package says; of a key that is repeated, the last."""
    said = configparser.ConfigParser(strict=False, delimiters="=", interpolation=None)
    said.read(file_of(name))
    return said
