"""The service that keeps the kiosk up on a tablet, and the compositor that it runs in."""

import re
from pathlib import Path
from typing import Final

from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet

SHOW: Final = ["systemctl", "show", "kiosk.service", "--property=LoadState,ActiveState,NRestarts"]

READ_WHY: Final = "Read why: sudo journalctl --namespace kiosk -b"
BRING_BACK: Final = (
    f"{READ_WHY}. Then give the command: "
    "sudo systemctl reset-failed kiosk && sudo systemctl restart kiosk"
)

ALIAS: Final = "display-manager.service"
"""What systemd calls the display manager of a desktop, whichever it is."""

ENABLED: Final = Path("etc/systemd/system", ALIAS)
"""A link to the one that starts with the tablet."""

NEVER: Final = Path("/dev/null")
"""What a masked unit is linked to."""

DESKTOP: Final = ["systemctl", "show", ALIAS, "--property=ActiveState"]

VERSION: Final = ["cage", "-v"]
OLDEST: Final = (0, 2)
"""The first version of cage that says where a touch ends, without which only the first one counts
(its pull request 272)."""


def service(tablet: Tablet) -> CheckResult:
    """Examine whether the service runs, has crashed or has given up."""
    properties = _properties(tablet, SHOW)
    if not _is_installed(properties):
        return CheckResult("service", CheckStatus.FINE, "none here: the Debian package brings it")
    state, restarts = properties["ActiveState"], int(properties["NRestarts"])
    if state == "active" and not restarts:
        return CheckResult("service", CheckStatus.FINE, "runs")
    if state == "active":
        detail = f"runs, and was started again by itself: {restarts}x"
        return CheckResult("service", CheckStatus.LOOK, detail, f"{READ_WHY}.")
    if state == "inactive":
        start = "Once nothing is wrong, give the command: sudo systemctl start kiosk"
        return CheckResult("service", CheckStatus.LOOK, "does not run", start)
    if state == "failed":
        return CheckResult("service", CheckStatus.WRONG, "has given up", BRING_BACK)
    detail = f"has not drawn a picture yet ({state}), tried again: {restarts}x"
    return CheckResult("service", CheckStatus.LOOK, detail, BRING_BACK)


def compositor(tablet: Tablet) -> CheckResult:
    """Examine whether the compositor that the service starts is one with which touches work."""
    if not _is_installed(_properties(tablet, SHOW)):
        return CheckResult("cage", CheckStatus.FINE, "not needed without the service")
    version = re.search(r"(\d+)\.(\d+)[\d.]*", tablet.ask(VERSION) or "")
    if version and (int(version[1]), int(version[2])) >= OLDEST:
        return CheckResult("cage", CheckStatus.FINE, version[0])
    detail = f"{version[0]} loses touches" if version else "does not say its version"
    remedy = "A tablet needs cage 0.2 or newer. Debian 13 has it: sudo apt-get install cage"
    return CheckResult("cage", CheckStatus.WRONG, detail, remedy)


def desktop(tablet: Tablet) -> CheckResult:
    """Examine whether a desktop's display manager wants the screen too."""
    if not _is_installed(_properties(tablet, SHOW)):
        return CheckResult("desktop", CheckStatus.FINE, "may stay without the service")
    enabled = _enabled(tablet.root / ENABLED)
    if not enabled and _properties(tablet, DESKTOP).get("ActiveState") != "active":
        return CheckResult("desktop", CheckStatus.FINE, "none is switched on")
    detail = f"{enabled or ALIAS} takes the screen from the kiosk"
    remedy = "Give the command: sudo systemctl disable --now display-manager"
    return CheckResult("desktop", CheckStatus.WRONG, detail, remedy)


def _enabled(alias: Path) -> str:
    """Return the unit that an alias stands for, empty where it stands for none."""
    unit = alias.readlink() if alias.is_symlink() else NEVER
    return "" if unit == NEVER else unit.name


def _is_installed(properties: dict[str, str]) -> bool:
    return properties.get("LoadState") == "loaded"


def _properties(tablet: Tablet, show: list[str]) -> dict[str, str]:
    lines = (tablet.ask(show) or "").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)
