"""Whether this Windows can lock the tablet: Shell Launcher and Keyboard Filter are not in each."""

import re
from typing import Final

from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet

KEY: Final = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
VALUE: Final = "EditionID"
COMMAND: Final = ["reg", "query", KEY, "/v", VALUE]

LOCKS: Final = ("Enterprise", "IoTEnterprise", "Education")
"""How the names begin of those that can. The installer has the same list."""


def edition(tablet: Tablet) -> CheckResult:
    """Examine which edition of Windows this is."""
    match = re.search(rf"{VALUE}\s+REG_SZ\s+(\w+)", tablet.ask(COMMAND) or "")
    name = match[1] if match else "of an unknown edition"
    if name.startswith(LOCKS):
        return CheckResult("Windows", CheckStatus.FINE, f"{name} can lock the tablet")
    detail = f"Windows {name} cannot lock the tablet, so people can leave the kiosk"
    remedy = (
        "Use Windows 11 Enterprise, Education or IoT Enterprise, or put the kiosk's own disk image "
        "on the tablet in place of Windows."
    )
    return CheckResult("Windows", CheckStatus.LOOK, detail, remedy)
