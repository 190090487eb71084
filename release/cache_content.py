"""Writes the pack cache: the built-in content, parsed and validated at build time."""

from pathlib import Path
from typing import Final

from kiosk.content.help_lines import load_help
from kiosk.content.load import load_pack
from kiosk.content.pack_cache import NAME, write_cache
from release.prune import ROOT

CONTENT: Final = ROOT / "resources" / "content"
HELP: Final = ROOT / "resources" / "help"


def packed_content(out: Path) -> list[tuple[Path, Path]]:
    """Write the cache of every content folder below a folder.

    Returns:
        Each file, and the project folder that it ships in.

    Raises:
        PackError: a pack is invalid.
    """
    said: dict[Path, object] = {folder: load_pack(folder) for folder in CONTENT.iterdir()}
    said[HELP] = {file.stem: load_help(HELP, file.stem)[0] for file in HELP.glob("*.toml")}
    written = []
    for folder, value in said.items():
        home = folder.relative_to(ROOT)
        file = out / home / NAME
        file.parent.mkdir(parents=True, exist_ok=True)
        write_cache(folder, value, file)
        written.append((file, home))
    return written
