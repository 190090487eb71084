"""The built-in content ships as a pack cache."""

import shutil
from pathlib import Path

from kiosk.content.help_lines import HelpLines, load_help
from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_cache import read_cache
from kiosk.startup import built_in_pack
from release.cache_content import HELP, packed_content
from release.prune import ROOT


def test_the_content_and_the_numbers_ship_packed_where_they_are_looked_for(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shutil.copytree(ROOT / "resources" / "content", shipped / "resources" / "content")
    shutil.copytree(HELP, shipped / "resources" / "help")
    for file, home in packed_content(tmp_path / "packed"):
        shutil.copy(file, shipped / home)
    pack = shipped / built_in_pack().relative_to(ROOT)
    assert read_cache(pack, Pack) == load_pack(built_in_pack())
    numbers = read_cache(shipped / "resources" / "help", dict[str, HelpLines])
    assert numbers is not None
    assert numbers["us"] == load_help(HELP, "us")[0]
