"""`kiosk-author tour`: passes its options on to the tour, and reports failures."""

import os
import re
from pathlib import Path

import pytest

from kiosk.startup import StartupConfig
from kiosk.values.comfort import Palette, TextSize
from tests.cli.run_command import run_author
from tests.support.commands import Said, misused
from tests.support.packs import tiny_pack
from tools.cli.main import main
from tools.tour import tour
from tools.tour.driver import OutOfReachError
from tools.tour.tour import Order, TourError

pytestmark = pytest.mark.usefixtures("home")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("tour",), "the following arguments are required: --out"),
        (("audit",), "the following arguments are required: --out"),
        (("tour", "--out", "x", "--size", "1280"), "1280 is not a size such as 1280x800"),
        (("tour", "--out", "x", "--size", "0x800"), "0x800 is not a size such as 1280x800"),
        (("tour", "--out", "x", "--size", "8x-1"), "8x-1 is not a size such as 1280x800"),
        (("tour", "--out", "x", "--text-size", "110"), "argument --text-size: invalid choice"),
        (("tour", "--out", "x", "--palette", "red"), "invalid choice: 'red'"),
    ],
    ids=repr,
)
def test_a_command_that_is_misused_says_how(
    said: Said, arguments: tuple[str, ...], reason: str
) -> None:
    assert reason in misused(main, said, *arguments)


class Walks:
    """A stub for `walk` that records its orders."""

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.trouble: Exception | None = None

    def __call__(self, order: Order, setup: StartupConfig) -> list[Path]:
        """Record an order; return two pictures, or raise."""
        assert order.who.language in setup.chosen.pack.structure.languages
        assert order.who.language == setup.settings.visit.language
        self.orders.append(order)
        if self.trouble:
            raise self.trouble
        return [order.out / "01-attract.png", order.out / "02-welcome.png"]


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> Walks:
    walks = Walks()
    monkeypatch.setattr(tour, "walk", walks)
    return walks


def test_a_tour_is_walked_off_screen_as_usual(
    walks: Walks, said: Said, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    monkeypatch.setenv("QT_QUICK_BACKEND", "")
    assert main(["tour", "--out", str(home)]) == 0
    (order,) = walks.orders
    assert (order.out, order.size) == (home, (1280, 800))
    assert (order.who.text_size, order.who.palette) == (TextSize.USUAL, Palette.LIGHT)
    assert said() == (f"2 pictures of a whole visit: {home / 'index.html'}\n", "")
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["QT_QUICK_BACKEND"] == "software"


def test_a_tour_is_walked_as_it_is_asked_for(walks: Walks, home: Path) -> None:
    pack = tiny_pack(home / "in_two_languages", ("en", "es"))
    asked = f"--size 800x1280 --language es --text-size 200 --palette contrast --pack {pack}"
    assert main(["tour", "--out", str(home), *asked.split()]) == 0
    (order,) = walks.orders
    assert order.size == (800, 1280)
    assert order.who.language == "es"
    assert (order.who.text_size, order.who.palette) == (TextSize.LARGEST, Palette.CONTRAST)


@pytest.mark.parametrize(("language", "walked"), [("es", "es"), ("fr", "en")])
def test_a_tour_is_walked_in_the_clinics_language_where_the_pack_speaks_it(
    walks: Walks, home: Path, language: str, walked: str
) -> None:
    config = home / "kiosk.toml"
    config.write_text(f'[visit]\nlanguage = "{language}"\n', "utf-8")
    assert main(["tour", "--out", str(home), "--config", str(config)]) == 0
    (order,) = walks.orders
    assert order.who.language == walked


def test_a_tour_in_a_language_that_the_pack_does_not_speak(
    walks: Walks, said: Said, home: Path, pack: Path
) -> None:
    asked = ["--out", str(home), "--language", "fr", "--pack", str(pack)]
    assert main(["tour", *asked]) == 2
    assert said() == ("", "--language fr: the pack has only en.\n")
    assert walks.orders == []


@pytest.mark.parametrize("trouble", [TourError, OutOfReachError, OSError])
def test_a_tour_that_does_not_end_as_it_should_says_why(
    walks: Walks, said: Said, home: Path, trouble: type[Exception]
) -> None:
    walks.trouble = trouble("the result does not appear")
    assert main(["tour", "--out", str(home)]) == 1
    assert said() == ("", "the result does not appear\n")


def test_a_tour_leaves_a_picture_of_every_screen_and_a_page_that_shows_them(home: Path) -> None:
    run = run_author("tour", "--out", str(home / "tour"))
    assert (run.returncode, run.stderr) == (0, "")
    pictures = sorted(file.name for file in (home / "tour").glob("*.png"))
    assert len(pictures) >= 14
    page = (home / "tour" / "index.html").read_text("utf-8")
    assert re.findall(r'<img src="([^"]+)"', page) == pictures
    assert (
        run.stdout == f"{len(pictures)} pictures of a whole visit: {home / 'tour' / 'index.html'}\n"
    )


def test_a_tour_into_a_folder_that_cannot_be_made_says_so(home: Path) -> None:
    (home / "tour").write_text("in the way", "utf-8")
    run = run_author("tour", "--out", str(home / "tour"))
    assert (run.returncode, run.stdout) == (1, "")
    assert str(home / "tour") in run.stderr
