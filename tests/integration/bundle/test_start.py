"""The standalone program starts in every environment of a tablet, without any output."""

import contextlib
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from kiosk.sound.chime_sound import chime
from tests.integration.bundle.sandbox import (
    COMPOSITORS,
    FOLDER,
    PROGRAM,
    STARTER,
    Cell,
    complaints,
    compositor,
)
from tests.integration.bundle.screen import difference, give_away, open_display
from tests.integration.process.running_kiosk import PATIENCE
from tests.support.soundcard import card

DRIVER: Final = re.compile(r"/(swrast_dri|libgallium\S*|libLLVM\S*)\.so")
"""The libraries for software OpenGL."""

ONE_FRAME = ("run", "--quit-after-first-frame")


def test_off_screen() -> None:
    done = Cell({"QT_QPA_PLATFORM": "offscreen"}).run(*ONE_FRAME)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_on_a_bare_x_display(tmp_path: Path) -> None:
    with open_display((1280, 800), tmp_path) as display:
        done = Cell({"DISPLAY": display.name}).run(*ONE_FRAME)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_under_the_compositor_of_a_tablet(tmp_path: Path) -> None:
    done = compositor(give_away(tmp_path / "run")).run(*ONE_FRAME)
    assert (done.returncode, done.stdout, complaints(done.stderr)) == (0, "", [])


def test_without_a_display_it_says_so_and_ends() -> None:
    done = Cell().run("run")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display: ")
    assert len(done.stderr.splitlines()) == 1


CARD: Final = ("--dir", "/dev/dri", "--dev-bind", "/dev/null", "/dev/dri/renderD128")
"""Options that simulate a graphics card that does not work."""


@pytest.mark.parametrize(("card", "drawn_with"), [((), False), (CARD, True)], ids=["none", "card"])
def test_the_processor_plays_no_graphics_card_where_there_is_none(
    card: tuple[str, ...], drawn_with: bool, tmp_path: Path
) -> None:
    with open_display((1280, 800), tmp_path) as display:
        bare = display.picture()
        kiosk = Cell({"DISPLAY": display.name}, options=card).start("run")
        try:
            assert eventually(lambda: difference(display.picture(), bare) > 0.01)
            drivers = [line for line in loaded(kiosk.pid) if DRIVER.search(line)]
        finally:
            kiosk.terminate()
            kiosk.communicate()
    assert bool(drivers) is drawn_with


def eventually(holds: Callable[[], bool]) -> bool:
    """Wait for a condition; return whether it holds in time."""
    for _turn in range(20 * PATIENCE):
        if holds():
            return True
        time.sleep(0.05)
    return False


def loaded(cell: int) -> list[str]:
    """Return the files that the program in a sandbox has mapped.

    Args:
        cell: the process id of the sandbox.
    """
    for process in family(cell):
        with contextlib.suppress(OSError):
            if (process / "cmdline").read_text().startswith(f"{STARTER}\0run"):
                return (process / "maps").read_text().splitlines()
    return []


def family(number: int) -> Iterator[Path]:
    """Yield a process and all its descendants."""
    process = Path("/proc") / str(number)
    yield process
    with contextlib.suppress(OSError):
        for child in (process / "task" / str(number) / "children").read_text().split():
            yield from family(int(child))


def test_with_a_graphics_card_that_does_not_work_it_goes_on_without(tmp_path: Path) -> None:
    with open_display((1280, 800), tmp_path) as display:
        nothing_to_draw_with = {"DISPLAY": display.name, "QT_XCB_GL_INTEGRATION": "none"}
        done = Cell(nothing_to_draw_with, options=CARD).run(*ONE_FRAME)
    assert done.returncode == 0
    assert "The kiosk goes on without the graphics card." in done.stderr


@pytest.mark.parametrize("what", ["display", "touch", "speech", "printer", "PIN"])
def test_the_doctor_names_what_a_bare_computer_lacks(tmp_path: Path, what: str) -> None:
    folder, inside = give_away(tmp_path / "settings"), COMPOSITORS / "settings" / "kiosk.toml"
    (folder / inside.name).write_text('[takeaway]\noffer = ["paper"]\nprinter = "desk"\n')
    bare = Cell({"PATH": "/nowhere"}, {"settings": folder}, options=("--tmpfs", "/sys"))
    done = bare.run("doctor", "--config", str(inside))
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(what))
    assert lines[place].split()[1] == "WRONG"
    assert lines[place + 1].strip()


def test_the_chime_is_played(tmp_path: Path) -> None:
    folder, inside = give_away(tmp_path / "sound"), COMPOSITORS / "sound"
    (folder / "card.conf").write_text(card(inside / "played.raw"))
    only_a_card = {"PULSE_SERVER": "unix:/nowhere", "ALSA_CONFIG_PATH": f"{inside}/card.conf"}
    done = Cell(only_a_card, writable={"sound": folder}).run("chime", "60")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (folder / "played.raw").read_bytes() == chime(60)


def test_every_screen_is_loaded_from_its_byte_code() -> None:
    off_screen = {"QT_QPA_PLATFORM": "offscreen"}
    screens = (FOLDER / file.relative_to(PROGRAM) for file in PROGRAM.rglob("*.qml"))
    emptied = [part for file in screens for part in ("--ro-bind", "/dev/null", str(file))]
    done = Cell(off_screen, options=tuple(emptied)).run(*ONE_FRAME)
    assert (done.returncode, done.stderr) == (0, "")
    without_one = ("--ro-bind", "/dev/null", str(FOLDER / "_internal/ui/Main.qmlc"))
    done = Cell(off_screen, options=(*emptied, *without_one)).run(*ONE_FRAME)
    assert done.returncode == 1
    *_qt, said = done.stderr.splitlines()
    assert said.endswith("Main.qml: the screens cannot be loaded. Install the kiosk again.")
