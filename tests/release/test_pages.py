"""The documentation that is installed with the package."""

import re

from release.prune import ROOT

PAGES = ROOT / "release" / "debian" / "ketamine-route-kiosk.docs"
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def test_a_page_that_ships_names_only_pages_that_ship() -> None:
    ship = {page for line in PAGES.read_text("utf-8").split() for page in ROOT.glob(line)}
    assert ROOT / "docs" / "install.md" in ship
    dead = [
        f"{page.name}: {link}"
        for page in sorted(ship)
        for link in LINK.findall(page.read_text("utf-8"))
        if (page.parent / link).resolve() not in ship
    ]
    assert dead == []
