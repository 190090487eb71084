"""Walks through a sample visit in the real scene and saves a picture of every screen."""

import html
import tempfile
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.app import Kiosk, StartError, make_application
from kiosk.platform import qt_messages
from kiosk.platform.clock import local_time
from kiosk.services import Surroundings
from kiosk.staff.pin import PinFile
from kiosk.startup import StartupConfig
from kiosk.takeaway.handout_pdf import pictures
from kiosk.values.handout_form import HandoutForm, PaperOptions, PaperSize
from kiosk.viewmodels.takeaway import Takeaway
from tools.silent_chime import SilentChime
from tools.tour.driver import Driver
from tools.tour.script import Profile, Stop, visit_script
from tools.tour.staff_script import staff_stops

NO_PRINTER: Final = "none-on-tour"
DOTS: Final = 150
"""Resolution, in dots per inch, of the picture of the printed handout."""


class TourError(Exception):
    """The tour failed. The message says at which stop and why."""


class Order(Struct, frozen=True):
    """What to take pictures of.

    Attributes:
        out: the folder for the pictures, created if missing.
        size: the size of the window in logical pixels.
        who: how the sample patient has set up the screen.
    """

    out: Path
    size: tuple[int, int]
    who: Profile


class PatientClock:
    """A fake clock, moved by setting `now`, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


def walk(order: Order, setup: StartupConfig) -> list[Path]:
    """Take the tour and return its picture files in order.

    Raises:
        TourError: Qt warned, or a picture could not be written.
        OutOfReachError: a stop could not be reached.
    """
    warned: list[str] = []
    application = make_application()
    qt_messages.listen(lambda level, text: warned.append(f"{level}: {text}"))
    clock = PatientClock()
    kept = tempfile.TemporaryDirectory()
    setup = replace(with_every_form(setup), state=Path(kept.name))
    try:
        kiosk = Kiosk(
            setup, clock, lambda: local_time().date(), Surroundings(make_chime_player=SilentChime)
        )
    except StartError as error:
        raise TourError("\n".join([str(error), *warned])) from error
    kiosk.show(order.size)

    def pass_seconds(seconds: int) -> None:
        clock.now += seconds
        kiosk.store.tick()

    def let_time_pass() -> None:
        pass_seconds(setup.settings.visit.idle + 1)

    try:
        driver = Driver(kiosk.window, kiosk.presses.settle)
        driver.wait(kiosk.window.isExposed, "the window does not appear")
        stops = visit_script(setup.chosen.pack, order.who, let_time_pass)
        stops += staff_stops(PinFile(setup.state), pass_seconds)
        _make_room(order.out)
        pictures = [
            _take(stop, place, kiosk, driver, order.out) for place, stop in enumerate(stops)
        ]
    finally:
        kiosk.close()
        kept.cleanup()
        application.processEvents()
    if warned:
        raise TourError("Qt warned during the tour:\n" + "\n".join(warned))
    _write_index(order, stops, pictures)
    return pictures


def with_every_form(setup: StartupConfig) -> StartupConfig:
    """Return the setup with every form of the handout offered, and no real printer."""
    takeaway = replace(setup.settings.takeaway, offer=tuple(HandoutForm), printer=NO_PRINTER)
    return replace(setup, settings=replace(setup.settings, takeaway=takeaway))


def beginning_in(setup: StartupConfig, language: str) -> StartupConfig:
    """Return the setup with visits that begin in a language."""
    visit = replace(setup.settings.visit, language=language)
    return replace(setup, settings=replace(setup.settings, visit=visit))


def _make_room(out: Path) -> None:
    """Create the folder and delete the pictures of an earlier tour."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("[0-9][0-9]-*.png"):
        old.unlink()


def _take(stop: Stop, place: int, kiosk: Kiosk, driver: Driver, out: Path) -> Path:
    stop.act(driver)
    driver.settle()
    file = out / f"{place + 1:02}-{stop.name}.png"
    page = PaperOptions(PaperSize.LETTER, large=False)
    image = pictures(kiosk.view_model(Takeaway).copies, page, DOTS)[0] if stop.on_paper else None
    if not (image or kiosk.window.grabWindow()).save(str(file)):
        raise TourError(f"{file}: this picture cannot be written. Choose another folder.")
    return file


def _write_index(order: Order, stops: list[Stop], pictures: list[Path]) -> None:
    width, height = order.size
    about = f"{width} by {height}, {order.who.language}, {order.who.text_size} %"
    figures = "\n".join(
        f'<figure><img src="{picture.name}" alt="{html.escape(stop.title)}">'
        f"<figcaption>{html.escape(stop.title)}</figcaption></figure>"
        for stop, picture in zip(stops, pictures, strict=True)
    )
    page = (
        "<!doctype html>\n<html lang=en><meta charset=utf-8>\n"
        f"<title>A whole visit: {about}</title>\n"
        "<style>body{font:18px sans-serif;margin:2rem;display:grid;gap:2rem;"
        "grid-template-columns:repeat(auto-fill,minmax(28rem,1fr))}"
        "img{width:100%;border:1px solid #888}figure{margin:0}</style>\n"
        f"{figures}\n</html>\n"
    )
    (order.out / "index.html").write_text(page, encoding="utf-8")
