"""The screen and the touches, on tablets made of files."""

from pathlib import Path

import pytest

from kiosk.doctor.hardware import display, scale, touch
from kiosk.doctor.tablet import Standing, Tablet

TEN_INCHES = 22
"""Centimetres that a screen of 10.1 inches is wide."""


def plug_in(root: Path, modes: str = "1280x800\n1024x768\n", centimetres: int = TEN_INCHES) -> None:
    folder = root / "sys/class/drm/card0-DSI-1"
    folder.mkdir(parents=True)
    (folder / "status").write_text("connected\n")
    (folder / "modes").write_text(modes)
    (folder / "edid").write_bytes(bytes([0] * 21 + [centimetres, 14] + [0] * 105))


def add_device(root: Path, name: str, properties: str) -> None:
    folder = root / f"sys/class/input/event{name}/device"
    folder.mkdir(parents=True)
    (folder / "name").write_text(f"{name}\n")
    (folder / "properties").write_text(properties)


def test_a_bare_computer_lacks_a_screen_and_says_what_to_do(tmp_path: Path) -> None:
    found = display(Tablet(tmp_path, {}))
    assert found.standing is Standing.WRONG
    assert "check its cable" in found.remedy


def test_an_unplugged_screen_does_not_count(tmp_path: Path) -> None:
    folder = tmp_path / "sys/class/drm/card0-HDMI-A-1"
    folder.mkdir(parents=True)
    (folder / "status").write_text("disconnected\n")
    assert display(Tablet(tmp_path, {})).standing is Standing.WRONG


def test_a_screen_is_named_with_what_draws_on_it(tmp_path: Path) -> None:
    plug_in(tmp_path)
    assert "DSI-1 1280 px wide, drawn by the processor" in display(Tablet(tmp_path, {})).detail
    (tmp_path / "dev/dri").mkdir(parents=True)
    (tmp_path / "dev/dri/renderD128").touch()
    assert display(Tablet(tmp_path, {})).detail.endswith("drawn by a graphics card")


def test_a_desktop_is_a_display_too(tmp_path: Path) -> None:
    found = display(Tablet(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"}))
    assert found.standing is Standing.FINE
    assert "a desktop (wayland-0)" in found.detail


def test_only_a_device_that_is_touched_on_the_picture_is_a_touch_screen(tmp_path: Path) -> None:
    add_device(tmp_path, "keyboard", "0\n")
    add_device(tmp_path, "touchpad", "5\n")
    add_device(tmp_path, "nonsense", "touch\n")
    add_device(tmp_path, "silent", "")
    found = touch(Tablet(tmp_path, {}))
    assert found.standing is Standing.WRONG
    assert "USB cable" in found.remedy
    add_device(tmp_path, "ILITEK", "2\n")
    assert touch(Tablet(tmp_path, {})).detail == "ILITEK"


def test_a_coarse_screen_has_buttons_large_enough(tmp_path: Path) -> None:
    plug_in(tmp_path)
    found = scale(Tablet(tmp_path, {"QT_SCALE_FACTOR": "nonsense"}))
    assert (found.standing, found.detail) == (Standing.FINE, "small buttons measure 11.0 mm")


def test_a_fine_screen_is_to_be_enlarged_until_it_is(tmp_path: Path) -> None:
    plug_in(tmp_path, modes="1920x1200\n")
    found = scale(Tablet(tmp_path, {}))
    assert found.standing is Standing.WRONG
    assert "QT_SCALE_FACTOR=1.3" in found.remedy
    assert scale(Tablet(tmp_path, {"QT_SCALE_FACTOR": "1.3"})).standing is Standing.FINE


@pytest.mark.parametrize("without", ["edid", "modes"])
def test_a_screen_that_does_not_say_how_large_it_is_is_to_be_measured(
    tmp_path: Path, without: str
) -> None:
    plug_in(tmp_path)
    (tmp_path / "sys/class/drm/card0-DSI-1" / without).unlink()
    found = scale(Tablet(tmp_path, {}))
    assert found.standing is Standing.LOOK
    assert "9 mm" in found.remedy
