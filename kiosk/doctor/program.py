"""What belongs to the kiosk itself: fonts, content, settings, the PIN, the system's libraries."""

import ctypes
import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet
from kiosk.metrics.metrics_file import FILE, REMEDY
from kiosk.metrics.schedule import INTERVAL
from kiosk.platform.packages import linked
from kiosk.platform.system_image import built_on, is_old
from kiosk.schema.calendar import clock_fault
from kiosk.schema.diagnostics import Diagnostic
from kiosk.settings.clinic_settings import UpdateSettings
from kiosk.staff.pin import PinFile
from kiosk.startup import built_in_pack
from kiosk.updates.selection import VersionSelection

IF_NOT: Final = "If not, Tablet status in the staff area says why."
REINSTALL: Final = "Install the kiosk again."

TRUETYPE: Final = b"\x00\x01\x00\x00"
"""How every font file of the kiosk begins."""


def fonts() -> CheckResult:
    """Examine whether the kiosk's own fonts can be read."""
    files = sorted((paths.resources() / "fonts").glob("*.ttf"))
    broken = [file.name for file in files if not file.read_bytes().startswith(TRUETYPE)]
    if broken or not files:
        detail = f"{', '.join(broken)} cannot be read" if broken else "there are none"
        return CheckResult("fonts", CheckStatus.WRONG, detail, REINSTALL)
    return CheckResult("fonts", CheckStatus.FINE, ", ".join(file.stem for file in files))


def settings(file: Path, slips: Sequence[Diagnostic]) -> CheckResult:
    """Examine the clinic's settings.

    Args:
        file: where they are.
        slips: what is wrong with them.
    """
    if slips:
        text = "; ".join(map(str, slips))
        remedy = "Correct that; until then it is ignored."
        return CheckResult("settings", CheckStatus.WRONG, text, remedy)
    return CheckResult("settings", CheckStatus.FINE, str(file))


def pack(folder: Path) -> tuple[CheckResult, tuple[str, ...]]:
    """Examine a content pack; return the codes of its languages too, none if it is broken."""
    try:
        languages = load_pack(folder).structure.languages
    except PackError as error:
        own = folder != built_in_pack()
        remedy = f"Give the command: kiosk content check {folder}" if own else REINSTALL
        return CheckResult("pack", CheckStatus.WRONG, str(error).splitlines()[0], remedy), ()
    return CheckResult("pack", CheckStatus.FINE, str(folder)), languages


def clock(today: dt.date) -> CheckResult:
    """Examine whether the tablet's clock can be right: counts are filed by its day."""
    diagnostic = clock_fault(today)
    if diagnostic is not None:
        return CheckResult("clock", CheckStatus.WRONG, diagnostic.reason, diagnostic.remedy)
    return CheckResult("clock", CheckStatus.FINE, today.isoformat())


def system(tablet: Tablet) -> CheckResult:
    """Examine how old the system is, where it came as an image and gets no packages."""
    built = built_on(tablet.root)
    if built is None:
        return CheckResult("system", CheckStatus.FINE, "Debian's, kept up to date by its packages")
    if is_old(built, tablet.today()):
        detail = f"an image of {built.isoformat()}, which lacks security fixes"
        return CheckResult("system", CheckStatus.LOOK, detail, "Flash a newer image.")
    return CheckResult("system", CheckStatus.FINE, f"an image of {built.isoformat()}")


def pin() -> CheckResult:
    """Examine whether staff can get into their area."""
    file = PinFile(paths.state_dir())
    if not (damage := file.damage()):
        return CheckResult("PIN", CheckStatus.FINE, "set")
    there = os.path.lexists(file.path)
    detail = damage if there else "none is set, so staff cannot get into their area"
    remedy = "Give the command, as the kiosk's own user: kiosk pin set"
    return CheckResult("PIN", CheckStatus.WRONG, detail, remedy)


def updates(update: UpdateSettings) -> CheckResult:
    """Examine whether newer versions can be taken, and whether one was taken back."""
    diagnostics = VersionSelection(paths.updates_dir(), paths.state_dir()).diagnostics()
    if diagnostics:
        text = "; ".join(f"{diagnostic.file}: {diagnostic.reason}" for diagnostic in diagnostics)
        return CheckResult("updates", CheckStatus.LOOK, text, diagnostics[0].remedy)
    if update.root and not Path(update.root).is_file():
        remedy = "Put the publisher's root.json there."
        return CheckResult("updates", CheckStatus.WRONG, f"{update.root} is not there", remedy)
    if update.root:
        return CheckResult("updates", CheckStatus.FINE, f"from {update.url or 'a folder'}")
    if update.keys:
        detail = "update.keys is no longer used, so they come as packages only"
        remedy = "Ask the publisher for root.json, and name it in update.root."
        return CheckResult("updates", CheckStatus.LOOK, detail, remedy)
    return CheckResult("updates", CheckStatus.FINE, "as packages only: update.root names nobody")


def metrics(folder: Path | None) -> CheckResult:
    """Examine whether the metrics are written into a folder, where the clinic names one."""
    if folder is None:
        return CheckResult("metrics", CheckStatus.FINE, "none: fleet.metrics_folder is empty")
    if not os.access(folder, os.W_OK | os.X_OK):
        detail = f"{folder} is not there, or the kiosk's account cannot write there"
        return CheckResult("metrics", CheckStatus.WRONG, detail, REMEDY)
    if not (folder / FILE).is_file():
        detail = f"{folder / FILE} is not there yet"
        remedy = f"It comes within {INTERVAL // 60} minutes while the kiosk runs. {IF_NOT}"
        return CheckResult("metrics", CheckStatus.LOOK, detail, remedy)
    return CheckResult("metrics", CheckStatus.FINE, str(folder / FILE))


def libraries() -> CheckResult:
    """Examine whether the system's libraries are there that the standalone program links."""
    listed = linked()
    if not listed:
        return CheckResult("libraries", CheckStatus.FINE, "set-up installs them in a working copy")
    lacking = [(name, package) for name, package in listed.items() if not _loads(name)]
    if lacking:
        names = ", ".join(name for name, _package in lacking)
        wanted = " ".join(sorted({package for _name, package in lacking}))
        remedy = f"Give the command: sudo apt-get install {wanted}"
        return CheckResult("libraries", CheckStatus.WRONG, f"{names} missing", remedy)
    return CheckResult("libraries", CheckStatus.FINE, f"all {len(listed)} are there")


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
