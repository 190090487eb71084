"""What belongs to the kiosk itself: fonts, content, settings, the PIN, the system's libraries."""

import ctypes
import datetime as dt
from pathlib import Path
from typing import Final

from kiosk import places
from kiosk.content.faults import PackError
from kiosk.content.load import load_pack
from kiosk.device.packages import linked
from kiosk.doctor.tablet import Finding, Standing
from kiosk.settings import Settings, load_settings
from kiosk.setup import built_in_pack
from kiosk.staff.pin import PinFile
from kiosk.updates.turn import Turns
from kiosk.values.calendar import clock_fault

REINSTALL: Final = "Install the kiosk again."

TRUETYPE: Final = b"\x00\x01\x00\x00"
"""How every font file of the kiosk begins."""


def fonts() -> Finding:
    """Examine whether the kiosk's own fonts can be read."""
    files = sorted((places.resources() / "fonts").glob("*.ttf"))
    broken = [file.name for file in files if not file.read_bytes().startswith(TRUETYPE)]
    if broken or not files:
        detail = f"{', '.join(broken)} cannot be read" if broken else "there are none"
        return Finding("fonts", Standing.WRONG, detail, REINSTALL)
    return Finding("fonts", Standing.FINE, ", ".join(file.stem for file in files))


def settings(config: Path | None) -> Finding:
    """Examine the clinic's settings.

    Args:
        config: the file, None for the one in its standard place.
    """
    _settings, faults = load_settings(config, standard=places.config_file())
    if faults:
        text = "; ".join(map(str, faults))
        return Finding("settings", Standing.WRONG, text, "Correct that; until then it is ignored.")
    return Finding("settings", Standing.FINE, str(config or places.config_file()))


def chosen(config: Path | None) -> Settings:
    """Return the clinic's settings, as the kiosk would start with them."""
    return load_settings(config, standard=places.config_file())[0]


def languages(config: Path | None) -> tuple[str, ...]:
    """Return the codes of the languages of the pack that `pack` examines, none if it is broken."""
    try:
        return load_pack(_folder(config)).structure.languages
    except PackError:
        return ()


def pack(config: Path | None) -> Finding:
    """Examine the content pack that the settings name, else the built-in one."""
    folder = _folder(config)
    try:
        load_pack(folder)
    except PackError as error:
        own = folder != built_in_pack()
        remedy = f"Give the command: kiosk content check {folder}" if own else REINSTALL
        return Finding("pack", Standing.WRONG, str(error).splitlines()[0], remedy)
    return Finding("pack", Standing.FINE, str(folder))


def _folder(config: Path | None) -> Path:
    return chosen(config).content.folder or built_in_pack()


def clock(today: dt.date) -> Finding:
    """Examine whether the tablet's clock can be right: counts are filed by its day."""
    fault = clock_fault(today)
    if fault is not None:
        return Finding("clock", Standing.WRONG, fault.reason, fault.remedy)
    return Finding("clock", Standing.FINE, today.isoformat())


def pin() -> Finding:
    """Examine whether staff can get into their area."""
    if PinFile(places.state_dir()).is_set():
        return Finding("PIN", Standing.FINE, "set")
    return Finding(
        "PIN",
        Standing.WRONG,
        "none is set, so staff cannot get into their area",
        "Give the command, as the kiosk's own user: kiosk pin set",
    )


def updates(config: Path | None) -> Finding:
    """Examine whether newer versions can be taken, and whether one was taken back."""
    keys = chosen(config).update.keys
    faults = Turns(places.updates_dir(), places.state_dir()).faults()
    if faults:
        text = "; ".join(f"{fault.file}: {fault.reason}" for fault in faults)
        return Finding("updates", Standing.LOOK, text, faults[0].remedy)
    if not keys:
        return Finding("updates", Standing.FINE, "as packages only: update.keys names nobody")
    return Finding("updates", Standing.FINE, f"from {len(keys)} whom update.keys names")


def libraries() -> Finding:
    """Examine whether the system's libraries are there that the standalone program links."""
    listed = linked()
    if not listed:
        return Finding("libraries", Standing.FINE, "set-up installs them in a working copy")
    lacking = [(name, package) for name, package in listed.items() if not _loads(name)]
    if lacking:
        names = ", ".join(name for name, _package in lacking)
        wanted = " ".join(sorted({package for _name, package in lacking}))
        remedy = f"Give the command: sudo apt-get install {wanted}"
        return Finding("libraries", Standing.WRONG, f"{names} missing", remedy)
    return Finding("libraries", Standing.FINE, f"all {len(listed)} are there")


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
