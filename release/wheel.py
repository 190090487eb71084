"""Adds files from outside the Python packages to a wheel, where kiosk/paths.py finds them."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BESIDE = ("LICENSE", "build/translations", "resources", "ui")


class InstalledFiles(BuildHookInterface[Any]):
    """Adds the files to a regular wheel, not to an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """List the files to add, before the wheel is built."""
        if version == "standard":
            build_data["force_include"].update({name: f"kiosk/installed/{name}" for name in BESIDE})
