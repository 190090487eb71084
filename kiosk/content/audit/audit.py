"""The audit of a whole pack: every item, and whether it passes as a decision aid."""

import datetime as dt

from msgspec import Struct

from kiosk.content.audit.findings import Finding, Status
from kiosk.content.audit.items import ITEMS, Item, Tier
from kiosk.content.pack import Pack
from kiosk.content.signoff import SignOff, state


class Audit(Struct, frozen=True):
    """What was found in a pack.

    Attributes:
        pack: the pack.
        results: each item with what was found on it.
        sign_offs: how each of its languages stands, by code.
    """

    pack: Pack
    results: tuple[tuple[Item, Finding], ...]
    sign_offs: tuple[tuple[str, SignOff], ...]

    @property
    def unmet(self) -> tuple[tuple[Item, Finding], ...]:
        """The items without which it is no decision aid, or not one to be trusted."""
        return tuple(
            (item, finding)
            for item, finding in self.results
            if item.tier.needed and finding.status is not Status.MET
        )

    def of(self, tier: Tier) -> tuple[tuple[Item, Finding], ...]:
        """Return the items of one tier."""
        return tuple((item, finding) for item, finding in self.results if item.tier is tier)

    def count(self, tier: Tier, status: Status) -> int:
        """Return how many items of a tier stand in a certain way."""
        return sum(finding.status is status for _, finding in self.of(tier))


def audit(pack: Pack, today: dt.date) -> Audit:
    """Return the audit of a pack on a day."""
    results = tuple((item, item.judge(pack)) for item in ITEMS)
    codes = [words.code for words in pack.spoken]
    return Audit(pack, results, tuple((code, state(pack, code, today)) for code in codes))
