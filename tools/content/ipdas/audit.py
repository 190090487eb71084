"""Audits a whole pack: every IPDAS item, and whether the required ones are met."""

import datetime as dt

from msgspec import Struct

from kiosk.content.pack import Pack
from kiosk.content.sign_off import SignOff, state
from tools.content.ipdas.findings import IpdasFinding, IpdasStatus
from tools.content.ipdas.items import ITEMS, IpdasItem, Tier


class IpdasAudit(Struct, frozen=True):
    """The result of an audit.

    Attributes:
        pack: the pack.
        results: each item with its finding.
        sign_offs: the state of the sign-off of each language, by code.
    """

    pack: Pack
    results: tuple[tuple[IpdasItem, IpdasFinding], ...]
    sign_offs: tuple[tuple[str, SignOff], ...]

    @property
    def unmet(self) -> tuple[tuple[IpdasItem, IpdasFinding], ...]:
        """The required items that are not met: for qualifying and for certification."""
        return tuple(
            (item, finding)
            for item, finding in self.results
            if item.tier.needed and finding.status is not IpdasStatus.MET
        )

    def of(self, tier: Tier) -> tuple[tuple[IpdasItem, IpdasFinding], ...]:
        """Return the items of one tier."""
        return tuple((item, finding) for item, finding in self.results if item.tier is tier)

    def count(self, tier: Tier, status: IpdasStatus) -> int:
        """Return how many items of a tier have a status."""
        return sum(finding.status is status for _, finding in self.of(tier))


def audit_pack(pack: Pack, today: dt.date) -> IpdasAudit:
    """Audit a pack as of a date."""
    results = tuple((item, item.judge(pack)) for item in ITEMS)
    codes = [words.code for words in pack.spoken]
    return IpdasAudit(pack, results, tuple((code, state(pack, code, today)) for code in codes))
