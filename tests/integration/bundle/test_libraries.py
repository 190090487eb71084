"""On a tablet that lacks a system library, the program names it and its package."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from release.prune import ROOT
from tests.integration.bundle.sandbox import Cell
from tests.integration.bundle.screen import Display, open_display

LISTED: Final[dict[str, str]] = json.loads((ROOT / "build" / "libraries.json").read_bytes())

ON_EVERY_SYSTEM: Final = {"libc6", "libgcc-s1", "libstdc++6"}
"""Packages without which no program starts at all."""

WAYLAND: Final = {"libwayland-client.so.0", "libwayland-cursor.so.0"}

DONE_WITHOUT: Final = {
    "libcrypto.so.3",  # Python has its own hash functions
    "libssl.so.3",  # only for `kiosk update` from the web
    "libpulse.so.0",  # only for the voice and chime processes
    "libspeechd.so.2",  # the same
    "libwayland-egl.so.1",  # only for drawing with a graphics card
    "libxcb-glx.so.0",  # the same
}
"""Libraries that a tablet without a graphics card does not need."""

NEEDED: Final = [
    library for library, package in sorted(LISTED.items()) if package not in ON_EVERY_SYSTEM
]


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    with open_display((1280, 800), tmp_path_factory.mktemp("display")) as opened:
        yield opened


def folder_of_libraries() -> Path:
    return next(Path("/usr/lib").glob("*-linux-gnu"))


def hidden(library: str) -> tuple[str, ...]:
    """Return the options that hide a library, by recreating its folder without it."""
    folder = folder_of_libraries()
    real = Path("/srv/libraries")
    rest = [entry.name for entry in folder.iterdir() if not entry.name.startswith(library)]
    links = [("--symlink", str(real / name), str(folder / name)) for name in rest]
    return (
        *("--ro-bind", str(folder), str(real), "--tmpfs", str(folder)),
        *(part for link in links for part in link),
    )


@pytest.mark.parametrize("library", [name for name in NEEDED if name not in DONE_WITHOUT])
def test_a_library_that_is_missing_is_named_with_its_package(
    library: str, display: Display
) -> None:
    where = "WAYLAND_DISPLAY" if library in WAYLAND else "DISPLAY"
    cell = Cell({"DISPLAY": display.name, where: display.name}, options=hidden(library))
    done = cell.run("run", "--quit-after-first-frame")
    assert done.returncode == 1
    assert done.stderr == (
        f"{library} is missing on this computer. Install it: "
        f"sudo apt-get install {LISTED[library]}\n"
    )


@pytest.mark.parametrize(
    ("library", "command"),
    [
        ("libsqlite3.so.0", ("doctor",)),
        ("libssl.so.3", ("update", "https://localhost", "--config", "/srv/kiosk.toml")),
    ],
)
def test_a_command_names_a_library_that_it_needs(
    library: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text('[update]\nroot = "kiosk.toml"\n', "utf-8")
    shown = ("--ro-bind", str(settings), "/srv/kiosk.toml")
    done = Cell(options=(*hidden(library), *shown)).run(*command)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"{library} is missing on this computer. Install it: "
        f"sudo apt-get install {LISTED[library]}\n"
    )


@pytest.mark.parametrize("library", sorted(DONE_WITHOUT))
def test_a_library_that_can_be_done_without_stops_nothing(library: str, display: Display) -> None:
    cell = Cell({"DISPLAY": display.name}, options=hidden(library))
    done = cell.run("run", "--quit-after-first-frame")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("library", sorted(DONE_WITHOUT))
def test_the_doctor_names_a_library_that_stops_nothing(library: str) -> None:
    done = Cell({"PATH": "/nowhere"}, options=hidden(library)).run("doctor")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("libraries"))
    assert lines[place].split()[1] == "WRONG"
    assert library in lines[place]
    assert LISTED[library] in lines[place + 1].split()
