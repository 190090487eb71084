"""Puts into a wheel what a working copy has beside the packages: kiosk/paths.py finds it there."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BESIDE = ("LICENSE", "build/translations", "resources", "ui")


class InstalledFiles(BuildHookInterface[Any]):
    """Adds the files to a wheel that is installed, not to one that leads to a working copy."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Say what to add, before the wheel is built."""
        if version == "standard":
            build_data["force_include"].update({name: f"kiosk/installed/{name}" for name in BESIDE})
