"""The standalone program starts wherever a tablet is, and says nothing."""

from pathlib import Path

import pytest

from tests.frozen.cell import FOLDER, Cell, complaints, compositor
from tests.frozen.screen import give_away, open_display

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


def test_without_a_graphics_card_it_draws_with_the_software_renderer(tmp_path: Path) -> None:
    with open_display((1280, 800), tmp_path) as display:
        done = Cell({"DISPLAY": display.name, "QSG_INFO": "1"}).run(*ONE_FRAME)
    assert done.returncode == 0
    assert "software" in done.stderr
    assert "OpenGL" not in done.stderr


def test_with_a_graphics_card_that_does_not_work_it_goes_on_without(tmp_path: Path) -> None:
    card = ("--dir", "/dev/dri", "--dev-bind", "/dev/null", "/dev/dri/renderD128")
    with open_display((1280, 800), tmp_path) as display:
        nothing_to_draw_with = {"DISPLAY": display.name, "QT_XCB_GL_INTEGRATION": "none"}
        done = Cell(nothing_to_draw_with, options=card).run(*ONE_FRAME)
    assert done.returncode == 0
    assert "The kiosk goes on without the graphics card." in done.stderr


@pytest.mark.parametrize("what", ["display", "touch", "speech", "printer", "PIN"])
def test_the_doctor_names_what_a_bare_computer_lacks(what: str) -> None:
    done = Cell({"PATH": "/nowhere"}, options=("--tmpfs", "/sys")).run("doctor")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(what))
    assert lines[place].split()[1] == "WRONG"
    assert lines[place + 1].strip()


def test_every_screen_is_loaded_from_its_byte_code() -> None:
    telling = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qml.diskcache.debug=true"}
    assert Cell(telling).run(*ONE_FRAME).stderr == ""
    without_one = ("--ro-bind", "/dev/null", str(FOLDER / "_internal/ui/Main.qmlc"))
    said = Cell(telling, options=without_one).run(*ONE_FRAME).stderr
    assert "Error loading" in said
    assert "Main.qml" in said
