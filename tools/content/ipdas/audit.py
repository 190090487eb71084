"""The audit of a whole pack: every item, and whether it passes as a decision aid."""

import datetime as dt

from msgspec import Struct

from kiosk.content.pack import Pack
from kiosk.content.sign_off import SignOff, state
from tools.content.ipdas.findings import IpdasFinding, IpdasStatus
from tools.content.ipdas.items import ITEMS, IpdasItem, Tier


class IpdasAudit(Struct, frozen=True):
    """What was found in a pack.

    Attributes:
        pack: the pack.
        results: each item with what was found on it.
        sign_offs: how each of its languages stands, by code.
    """

    pack: Pack
    results: tuple[tuple[IpdasItem, IpdasFinding], ...]
    sign_offs: tuple[tuple[str, SignOff], ...]

    @property
    def unmet(self) -> tuple[tuple[IpdasItem, IpdasFinding], ...]:
        """The items without which it is no decision aid, or not one to be trusted."""
        return tuple(
            (item, finding)
            for item, finding in self.results
            if item.tier.needed and finding.status is not IpdasStatus.MET
        )

    def of(self, tier: Tier) -> tuple[tuple[IpdasItem, IpdasFinding], ...]:
        """Return the items of one tier."""
        return tuple((item, finding) for item, finding in self.results if item.tier is tier)

    def count(self, tier: Tier, status: IpdasStatus) -> int:
        """Return how many items of a tier stand in a certain way."""
        return sum(finding.status is status for _, finding in self.of(tier))


def audit_pack(pack: Pack, today: dt.date) -> IpdasAudit:
    """Return the audit of a pack on a day."""
    results = tuple((item, item.judge(pack)) for item in ITEMS)
    codes = [words.code for words in pack.spoken]
    return IpdasAudit(pack, results, tuple((code, state(pack, code, today)) for code in codes))
