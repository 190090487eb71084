"""The screen and the touches, read from what the system says of its devices."""

import re
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk import paths
from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet, text_of
from kiosk.platform.ask_program import answer_in
from kiosk.values.graphics import Graphics
from kiosk.values.window_size import LEAST_LONG, LEAST_SHORT, is_too_small

SMALLEST_TARGET: Final = 64
"""Logical pixels of the smallest thing to touch."""

SMALLEST_FINGER: Final = 9.0
"""Millimetres that it should measure: Android's accessibility guide asks for 48 dp, about 9 mm."""

DIRECT: Final = 1
"""The bit of a device that is touched where the picture is (INPUT_PROP_DIRECT of the kernel)."""

DISPLAY: Final = "0x03"
"""How the PCI class of a display adapter begins."""

RUNTIME: Final = Path("run/kiosk")
"""Where the service marks what failed when it last started the compositor."""

BETTER_DRIVER: Final = (
    "Install the firmware that `sudo dmesg` says is missing (firmware-linux), or a newer kernel "
    "(trixie-backports), and restart. docs/install.md says more under Graphics."
)

MODE: Final = re.compile(r"(\d+)x(\d+)")
"""A size in pixels; what may follow says how it is drawn, such as `i` for interlaced."""

EDID_WIDTH: Final = 21
"""Where a screen's own description holds its width, in centimetres."""


class ConnectedScreen(Struct, frozen=True):
    """A screen that is plugged in.

    Attributes:
        name: its connector, such as `HDMI-A-1`.
        pixels: its width in pixels, 0 where it says none.
        height: its height in pixels, 0 where it says none.
        millimetres: its width, 0 where it says none.
    """

    name: str
    pixels: int
    height: int
    millimetres: int


def screens(root: Path) -> list[ConnectedScreen]:
    """Return the screens that are plugged in."""
    connectors = sorted((root / "sys/class/drm").glob("card*-*"))
    return [_screen(folder) for folder in connectors if text_of(folder / "status") == "connected"]


def display(tablet: Tablet) -> CheckResult:
    """Examine whether there is a screen, and what draws on it."""
    names = [f"{screen.name} {screen.pixels} px wide" for screen in screens(tablet.root)]
    shown = tablet.environment.get("WAYLAND_DISPLAY") or tablet.environment.get("DISPLAY")
    if not names and not shown:
        return _no_screen(tablet.root)
    graphics = _graphics(tablet)
    if (tablet.root / RUNTIME / "compositor-failed").exists():
        detail = f"the compositor could not use the screen (driver {graphics.driver or 'unknown'})"
        remedy = f"See why with: journalctl --namespace kiosk -b. {BETTER_DRIVER}"
        return CheckResult("display", CheckStatus.WRONG, detail, remedy)
    if (tablet.root / RUNTIME / "card-failed").exists():
        detail = (
            f"the graphics card (driver {graphics.driver}) drew nothing, so the processor draws"
        )
        remedy = f"The kiosk works, and the tablet does more for it. {BETTER_DRIVER}"
        return CheckResult("display", CheckStatus.LOOK, detail, remedy)
    if len(names) > 1:
        detail = f"{', '.join(names)}: the kiosk is on one of them, and the others stay dark"
        remedy = (
            "Unplug what patients do not see, or switch it off with video=NAME:d on the kernel's "
            "command line."
        )
        return CheckResult("display", CheckStatus.LOOK, detail, remedy)
    if small := _too_small(tablet):
        return small
    where = names[0] if names else f"a desktop ({shown})"
    by = "a graphics card" if graphics.by_card else "the processor, without a graphics card"
    called = graphics.renderer or "no OpenGL"
    return CheckResult("display", CheckStatus.FINE, f"{where}, drawn by {by} ({called})")


def _too_small(tablet: Tablet) -> CheckResult | None:
    """Return the fault of a screen that gives the kiosk less than its least window."""
    factor = _factor(tablet.environment.get("QT_SCALE_FACTOR", ""))
    for screen in screens(tablet.root):
        width, height = round(screen.pixels / factor), round(screen.height / factor)
        if width and height and is_too_small(width, height):
            return CheckResult(
                "display",
                CheckStatus.LOOK,
                f"{screen.name} gives the kiosk {width}x{height} units, and its screens need "
                f"{LEAST_LONG}x{LEAST_SHORT}",
                "The kiosk works, but patients have to scroll. Use a larger screen, or a smaller "
                "QT_SCALE_FACTOR in /etc/default/ketamine-route-kiosk if one is set there.",
            )
    return None


def _no_screen(root: Path) -> CheckResult:
    if any((root / "sys/class/drm").glob("card*-*")):
        remedy = "Switch the screen on and check its cable, then look in /sys/class/drm/*/status."
        return CheckResult("display", CheckStatus.WRONG, "no screen is connected", remedy)
    detail = f"no driver of the kernel serves the screen{_undriven(root)}"
    remedy = f"Take nomodeset off the kernel's command line, if it is there. {BETTER_DRIVER}"
    return CheckResult("display", CheckStatus.WRONG, detail, remedy)


def _undriven(root: Path) -> str:
    """Return the display adapters that no driver took, by their PCI numbers, in brackets."""
    adapters = [
        ":".join(text_of(adapter / name).removeprefix("0x") for name in ("vendor", "device"))
        for adapter in sorted((root / "sys/bus/pci/devices").glob("*"))
        if text_of(adapter / "class").startswith(DISPLAY) and not (adapter / "driver").exists()
    ]
    return f" (PCI {', '.join(adapters)})" if adapters else ""


def _graphics(tablet: Tablet) -> Graphics:
    """Return who draws. A driver may end the program that asks; then nobody is known."""
    return answer_in(tablet.ask(paths.graphics()), Graphics) or Graphics()


def touch(tablet: Tablet) -> CheckResult:
    """Examine whether a device is touched where the picture is."""
    devices = sorted((tablet.root / "sys/class/input").glob("event*/device"))
    names = [text_of(folder / "name") for folder in devices if _is_direct(folder)]
    if names:
        return CheckResult("touch", CheckStatus.FINE, ", ".join(names))
    look = "sudo apt-get install libinput-tools && sudo libinput list-devices"
    remedy = f"Check the screen's USB cable, then give the command: {look}"
    return CheckResult("touch", CheckStatus.WRONG, "no touch screen is connected", remedy)


def scale(tablet: Tablet) -> CheckResult:
    """Examine whether the smallest thing to touch is large enough for a shaking hand."""
    measured = [screen for screen in screens(tablet.root) if screen.pixels and screen.millimetres]
    if not measured:
        remedy = (
            f"Measure a round button of the kiosk: it must be {SMALLEST_FINGER:.0f} mm wide. "
            f"{_enlarge('a larger number')}"
        )
        return CheckResult("scale", CheckStatus.LOOK, "no screen says how large it is", remedy)
    factor = _factor(tablet.environment.get("QT_SCALE_FACTOR", ""))
    screen = measured[0]
    at_one = SMALLEST_TARGET * screen.millimetres / screen.pixels
    if at_one * factor >= SMALLEST_FINGER:
        detail = f"small buttons measure {at_one * factor:.1f} mm"
        return CheckResult("scale", CheckStatus.FINE, detail)
    detail = f"small buttons measure {at_one * factor:.1f} mm, under {SMALLEST_FINGER:.0f} mm"
    remedy = _enlarge(f"{SMALLEST_FINGER / at_one + 0.05:.1f}")
    return CheckResult("scale", CheckStatus.WRONG, detail, remedy)


def _enlarge(factor: str) -> str:
    return f"Write QT_SCALE_FACTOR={factor} into /etc/default/ketamine-route-kiosk and restart."


def _factor(text: str) -> float:
    """Return the scale that the kiosk is started with, 1 where none is given."""
    try:
        factor = float(text)
    except ValueError:
        return 1.0
    return factor if factor > 0 else 1.0


def _screen(folder: Path) -> ConnectedScreen:
    size = MODE.match(text_of(folder / "modes"))
    width, height = map(int, size.groups()) if size else (0, 0)
    try:
        edid = (folder / "edid").read_bytes()
    except OSError:
        edid = b""
    millimetres = edid[EDID_WIDTH] * 10 if len(edid) > EDID_WIDTH else 0
    name = folder.name.partition("-")[2]
    return ConnectedScreen(name, width, height, millimetres)


def _is_direct(folder: Path) -> bool:
    words = text_of(folder / "properties").split()
    try:
        return bool(words) and bool(int(words[-1], 16) >> DIRECT & 1)
    except ValueError:
        return False
