"""The disk image that a tablet's whole system came in, where it came in one: `make image`."""

import datetime as dt
from pathlib import Path
from typing import Final

from kiosk.paths import APP

OS_RELEASE: Final = Path("etc/os-release")

OLD: Final = dt.timedelta(days=180)
"""After which an image lacks too many of Debian's security fixes. It is never changed, only
replaced by a newer one."""


def built_on(top: Path) -> dt.date | None:
    """Return the day on which the image was made, None where the system is no image of ours.

    Args:
        top: the top folder of the tablet's files.
    """
    try:
        lines = (top / OS_RELEASE).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    release = dict(line.split("=", 1) for line in lines if "=" in line)
    if release.get("IMAGE_ID") != APP:
        return None
    try:
        return dt.date.fromisoformat(release.get("IMAGE_VERSION", ""))
    except ValueError:
        return None


def is_old(built: dt.date, today: dt.date) -> bool:
    """Return whether an image of that day should be replaced by a newer one."""
    return today - built > OLD
