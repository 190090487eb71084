"""Checks of display and touch screen, on fake /sys trees."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk import paths
from kiosk.doctor.hardware import display, scale, touch
from kiosk.doctor.tablet import CheckStatus, Tablet
from kiosk.values.graphics import Graphics

TEN_INCHES = 22
"""The width of a 10.1-inch display in centimetres."""


def plug_in(
    root: Path,
    modes: str = "1280x800\n1024x768\n",
    centimetres: int = TEN_INCHES,
    connector: str = "DSI-1",
) -> None:
    folder = root / f"sys/class/drm/card0-{connector}"
    folder.mkdir(parents=True)
    (folder / "status").write_text("connected\n")
    (folder / "modes").write_text(modes)
    (folder / "edid").write_bytes(bytes([0] * 21 + [centimetres, 14] + [0] * 105))


def add_device(root: Path, name: str, properties: str) -> None:
    folder = root / f"sys/class/input/event{name}/device"
    folder.mkdir(parents=True)
    (folder / "name").write_text(f"{name}\n")
    (folder / "properties").write_text(properties)


def drawn_by(root: Path, graphics: Graphics | None) -> Tablet:
    told = msgspec.json.encode(graphics).decode() if graphics else None
    return Tablet(root, {}, ask=lambda command: told if command == paths.graphics() else None)


def test_a_computer_whose_screen_no_driver_serves_says_what_to_do(tmp_path: Path) -> None:
    found = display(Tablet(tmp_path, {}))
    assert (found.standing, found.detail) == (
        CheckStatus.WRONG,
        "no driver of the kernel serves the screen",
    )
    assert "nomodeset" in found.remedy


def test_a_display_adapter_without_a_driver_is_named(tmp_path: Path) -> None:
    for slot, kind, driven in (
        ("2", "0x030000", False),
        ("3", "0x030200", True),
        ("4", "0x020000", False),
    ):
        adapter = tmp_path / f"sys/bus/pci/devices/0000:00:0{slot}.0"
        adapter.mkdir(parents=True)
        for name, text in (("class", kind), ("vendor", "0x15ad"), ("device", f"0x040{slot}")):
            (adapter / name).write_text(f"{text}\n")
        if driven:
            (adapter / "driver").mkdir()
    assert display(Tablet(tmp_path, {})).detail == (
        "no driver of the kernel serves the screen (PCI 15ad:0402)"
    )


def test_an_unplugged_screen_does_not_count(tmp_path: Path) -> None:
    folder = tmp_path / "sys/class/drm/card0-HDMI-A-1"
    folder.mkdir(parents=True)
    (folder / "status").write_text("disconnected\n")
    found = display(Tablet(tmp_path, {}))
    assert found.standing is CheckStatus.WRONG
    assert "check its cable" in found.remedy


@pytest.mark.parametrize(
    ("graphics", "drawn"),
    [
        (Graphics("vc4", "V3D 7.1", by_card=True), "drawn by a graphics card (V3D 7.1)"),
        (Graphics("bochs-drm"), "drawn by the processor, without a graphics card (no OpenGL)"),
        (None, "drawn by the processor, without a graphics card (no OpenGL)"),
    ],
)
def test_a_screen_is_named_with_what_draws_on_it(
    tmp_path: Path, graphics: Graphics | None, drawn: str
) -> None:
    plug_in(tmp_path)
    (tmp_path / "dev/dri").mkdir(parents=True)
    (tmp_path / "dev/dri/renderD128").touch()  # which says nothing
    found = display(drawn_by(tmp_path, graphics))
    assert (found.standing, found.detail) == (CheckStatus.FINE, f"DSI-1 1280 px wide, {drawn}")


@pytest.mark.parametrize(
    ("told", "drawn"),
    [
        ('libEGL\n12\n{"by_card": true, "renderer": "V3D"}\n', "a graphics card (V3D)"),
        ("libEGL warning\n", "the processor, without a graphics card (no OpenGL)"),
    ],
)
def test_what_a_driver_prints_itself_is_passed_over(tmp_path: Path, told: str, drawn: str) -> None:
    plug_in(tmp_path)
    found = display(Tablet(tmp_path, {}, ask=lambda _command: told))
    assert found.detail == f"DSI-1 1280 px wide, drawn by {drawn}"


@pytest.mark.parametrize(
    ("mark", "standing"),
    [("compositor-failed", CheckStatus.WRONG), ("card-failed", CheckStatus.LOOK)],
)
def test_a_driver_with_which_nothing_was_drawn_is_named(
    tmp_path: Path, mark: str, standing: CheckStatus
) -> None:
    plug_in(tmp_path)
    (tmp_path / "run/kiosk").mkdir(parents=True)
    (tmp_path / "run/kiosk" / mark).touch()
    found = display(drawn_by(tmp_path, Graphics("gma500", "llvmpipe")))
    assert found.standing is standing
    assert "(driver gma500)" in found.detail
    assert "firmware" in found.remedy


@pytest.mark.parametrize(
    ("modes", "factor", "units"),
    [
        ("800x480\n", "", "800x480"),
        ("1280x800\n", "1.5", "853x533"),
        ("600x1023\n", "1", "600x1023"),
    ],
)
def test_a_screen_below_the_least_window_is_said_with_its_remedy(
    tmp_path: Path, modes: str, factor: str, units: str
) -> None:
    plug_in(tmp_path, modes=modes)
    told = drawn_by(tmp_path, Graphics("vc4", "V3D 7.1", by_card=True))
    found = display(replace(told, environment={"QT_SCALE_FACTOR": factor}))
    assert found.standing is CheckStatus.LOOK
    assert found.detail == f"DSI-1 gives the kiosk {units} units, and its screens need 1024x600"
    assert "patients have to scroll" in found.remedy


@pytest.mark.parametrize("modes", ["1024x600\n", "600x1024\n", "unknown\n"])
def test_the_least_windows_are_fine(tmp_path: Path, modes: str) -> None:
    plug_in(tmp_path, modes=modes)
    told = drawn_by(tmp_path, Graphics("vc4", "V3D 7.1", by_card=True))
    found = display(replace(told, environment={"QT_SCALE_FACTOR": "0"}))
    assert found.standing is CheckStatus.FINE


def test_of_two_screens_one_stays_dark(tmp_path: Path) -> None:
    plug_in(tmp_path)
    plug_in(tmp_path, connector="HDMI-A-1")
    found = display(drawn_by(tmp_path, Graphics("vc4", "V3D 7.1", by_card=True)))
    assert found.standing is CheckStatus.LOOK
    assert "DSI-1 1280 px wide, HDMI-A-1 1280 px wide" in found.detail


def test_a_desktop_is_a_display_too(tmp_path: Path) -> None:
    found = display(Tablet(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"}, ask=lambda _command: None))
    assert found.standing is CheckStatus.FINE
    assert "a desktop (wayland-0)" in found.detail


def test_only_a_device_that_is_touched_on_the_picture_is_a_touch_screen(tmp_path: Path) -> None:
    add_device(tmp_path, "keyboard", "0\n")
    add_device(tmp_path, "touchpad", "5\n")
    add_device(tmp_path, "nonsense", "touch\n")
    add_device(tmp_path, "silent", "")
    found = touch(Tablet(tmp_path, {}))
    assert found.standing is CheckStatus.WRONG
    assert "USB cable" in found.remedy
    assert "apt-get install libinput-tools" in found.remedy
    add_device(tmp_path, "ILITEK", "2\n")
    assert touch(Tablet(tmp_path, {})).detail == "ILITEK"


def test_a_coarse_screen_has_buttons_large_enough(tmp_path: Path) -> None:
    plug_in(tmp_path)
    found = scale(Tablet(tmp_path, {"QT_SCALE_FACTOR": "nonsense"}))
    assert (found.standing, found.detail) == (CheckStatus.FINE, "small buttons measure 11.0 mm")


def test_a_fine_screen_is_to_be_enlarged_until_it_is(tmp_path: Path) -> None:
    plug_in(tmp_path, modes="1920x1200\n")
    found = scale(Tablet(tmp_path, {}))
    assert found.standing is CheckStatus.WRONG
    assert "QT_SCALE_FACTOR=1.3" in found.remedy
    assert scale(Tablet(tmp_path, {"QT_SCALE_FACTOR": "1.3"})).standing is CheckStatus.FINE


@pytest.mark.parametrize("without", ["edid", "modes"])
def test_a_screen_that_does_not_say_how_large_it_is_is_to_be_measured(
    tmp_path: Path, without: str
) -> None:
    plug_in(tmp_path)
    (tmp_path / "sys/class/drm/card0-DSI-1" / without).unlink()
    found = scale(Tablet(tmp_path, {}))
    assert found.standing is CheckStatus.LOOK
    assert "9 mm" in found.remedy
