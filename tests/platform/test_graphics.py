"""Choosing the renderer, on fake /sys trees and on this computer."""

import json
from pathlib import Path

import pytest

from kiosk.platform import graphics
from kiosk.platform.graphics import examine, first_card, is_card, main, node, renderer
from kiosk.values.graphics import Graphics


def add_card(root: Path, name: str, driver: str, *, screen: bool, drawing: str = "") -> Path:
    """Add a graphics card to a fake /sys tree, as the kernel lists it."""
    card = root / "sys/class/drm" / name
    (card / "device").mkdir(parents=True)
    (root / "drivers" / driver).mkdir(parents=True)
    (card / "device/driver").symlink_to(root / "drivers" / driver)
    if screen:
        (card.parent / f"{name}-HDMI-A-1").mkdir()
    if drawing:
        (card / "device/drm" / drawing).mkdir(parents=True)
    return card


@pytest.mark.parametrize(
    ("name", "card"),
    [
        ("V3D 7.1", True),
        ("Mesa Intel(R) UHD Graphics 600 (GLK 2)", True),
        ("virgl (AMD Radeon)", True),
        ("virgl (LLVMPIPE (LLVM 19.1.7, 256 bits))", False),
        ("llvmpipe (LLVM 19.1.7, 128 bits)", False),
        ("Software Rasterizer", False),
        ("", False),
    ],
)
def test_a_processor_that_plays_a_card_is_none(name: str, card: bool) -> None:
    assert is_card(name) is card


def test_the_card_is_one_that_has_a_screen(tmp_path: Path) -> None:
    assert first_card(tmp_path) is None
    add_card(tmp_path, "card0", "v3d", screen=False, drawing="renderD128")
    shows = add_card(tmp_path, "card1", "vc4-drm", screen=True)
    assert first_card(shows.parent) == shows
    assert node(shows) == "dev/dri/card1"


def test_of_two_cards_the_one_that_the_tablet_started_with_counts(tmp_path: Path) -> None:
    add_card(tmp_path, "card0", "nouveau", screen=True)
    first = add_card(tmp_path, "card1", "i915", screen=True, drawing="renderD129")
    (first / "device/boot_vga").write_text("1\n")
    assert first_card(first.parent) == first
    assert node(first) == "dev/dri/renderD129"


def test_a_screen_that_nothing_can_draw_on_is_named_by_its_driver(tmp_path: Path) -> None:
    assert examine(tmp_path) == Graphics()
    add_card(tmp_path, "card0", "bochs-drm", screen=True)
    assert examine(tmp_path) == Graphics("bochs-drm")


def test_what_is_no_graphics_card_is_not_taken_for_one(tmp_path: Path) -> None:
    assert not is_card(renderer(Path("/dev/null")))
    assert renderer(tmp_path / "missing") == ""


def test_who_draws_is_said_to_programs_and_to_people(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = Graphics("vc4-drm", "V3D 7.1", by_card=True)
    monkeypatch.setattr(graphics, "examine", lambda: found)
    assert main() == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == {"driver": "vc4-drm", "renderer": "V3D 7.1", "by_card": True}
    assert err == "The graphics card draws: V3D 7.1, driver vc4-drm.\n"


def test_the_sentence_names_what_is_missing() -> None:
    assert str(Graphics()) == "No driver of the kernel serves a screen."
    assert str(Graphics("bochs-drm")) == (
        "The processor draws, without a card: no OpenGL, driver bochs-drm."
    )
