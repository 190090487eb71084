"""The clinic's logo stands on the waiting screen where it crowds nothing, and nowhere else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.staff.health import HealthFinding, HealthStatus
from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette
from kiosk.viewmodels.health import Health
from kiosk.viewmodels.spoken_scene import scene_texts
from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.support.png import SIGNATURE, chunk, header, png
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE, Patient, Size, area
from tools.accessibility.screen_contents import read
from tools.tour.scene_items import below, screens_made
from tools.tour.tour import PatientClock

WIDE, SMALL = png(1200, 100), png(40, 20)
UNDECODABLE = SIGNATURE + header(8, 4) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
EM = 24
NAME = "Our clinic"

Enter = Callable[..., Patient]


@pytest.fixture
def told() -> list[str]:
    """What the kiosk reports to staff."""
    return []


@pytest.fixture
def enter(qapp: QGuiApplication, tmp_path: Path, told: list[str]) -> Iterator[Enter]:
    """Return a patient at a clinic with a logo, in a window of a given size."""
    made: list[Kiosk] = []

    def walk_up(logo: bytes | None, size: Size, language: str = "en", name: str = NAME) -> Patient:
        config = tmp_path / "kiosk.toml"
        config.write_text(f'[visit]\nlanguage = "{language}"\n[clinic]\nname = "{name}"\n')
        if logo is not None:
            (tmp_path / "logo.png").write_bytes(logo)
            config.write_text(config.read_text() + 'logo = "logo.png"\n')
        clock = PatientClock()
        kiosk = Kiosk(load_startup_config(config, None), clock, today, SILENT, told.append)
        made.append(kiosk)
        kiosk.show(size)
        patient = Patient(kiosk, clock)
        patient.driver.wait(lambda: screens_made(kiosk.window), "no screens")
        patient.arrive()
        return patient

    yield walk_up
    for kiosk in made:
        kiosk.close()
    qapp.processEvents()


def picture(patient: Patient) -> QQuickItem:
    """Return the logo's picture, whose parent is its plate."""
    return patient.shown("logo.picture")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(600, 1024), (1280, 800), (2560, 1600)])
def test_a_logo_stands_whole_beside_everything_else(
    enter: Enter, size: Size, language: str
) -> None:
    patient = enter(WIDE, size, language)
    plate = area(picture(patient).parentItem())
    unit = read(patient.kiosk.window).unit
    drift = QRectF(0, 0, *size).adjusted(16 * unit, 8 * unit, -16 * unit, -8 * unit)
    assert drift.contains(plate)
    contents = read(patient.kiosk.window)
    seen = [words.seen for words in contents.words] + [one.seen for one in contents.targets]
    assert [one for one in seen if one.intersects(plate)] == []
    assert picture(patient).size() == QSizeF(12 * EM, EM) * unit
    patient.walk_to(Screen.WELCOME)
    with pytest.raises(LookupError):
        picture(patient)


@pytest.mark.parametrize("palette", Palette)
def test_a_logo_stands_on_white_in_every_palette(enter: Enter, palette: Palette) -> None:
    patient = enter(SMALL, LANDSCAPE)
    patient.kiosk.store.send(events.SetComfort(palette=palette))
    patient.driver.settle()
    plate, inner = area(picture(patient).parentItem()), area(picture(patient))
    image = patient.kiosk.window.grabWindow()
    assert image.pixelColor(inner.center().toPoint()).name() == "#2060a0"
    between = (plate.left() + inner.left()) / 2
    assert image.pixelColor(int(between), int(plate.center().y())).name() == "#ffffff"


def test_a_small_logo_is_not_enlarged(enter: Enter) -> None:
    assert picture(enter(SMALL, LANDSCAPE)).size() == QSizeF(40, 20)


def test_in_a_window_that_is_too_low_everything_stands_as_without_a_logo(enter: Enter) -> None:
    def places(logo: bytes | None) -> list[tuple[str, QRectF]]:
        window = enter(logo, (1024, 600)).kiosk.window
        return [(item.objectName(), area(item)) for item in read(window).items]

    assert places(SMALL) == places(None)


def test_nothing_is_made_without_a_logo(enter: Enter) -> None:
    items = below(enter(None, LANDSCAPE).kiosk.window.contentItem())
    assert "logo.picture" not in {item.objectName() for item in items}


def test_a_logo_is_named_as_the_clinic_and_read_only_when_it_is_touched(enter: Enter) -> None:
    QAccessible.setActive(True)
    patient = enter(SMALL, LANDSCAPE)
    node = QAccessible.queryAccessibleInterface(picture(patient).parentItem())
    assert node.role() is QAccessible.Role.Graphic
    texts = [one.seen for one in scene_texts(patient.kiosk.window.contentItem())]
    (said,) = [one for one in texts if one.name == NAME]
    assert not said.in_turn


def test_a_logo_of_a_clinic_without_a_name_is_passed_over(enter: Enter) -> None:
    QAccessible.setActive(True)
    patient = enter(SMALL, LANDSCAPE, name="")
    plate = picture(patient).parentItem()
    assert plate not in [one.item for one in scene_texts(patient.kiosk.window.contentItem())]


def test_staff_are_told_of_a_png_that_qt_cannot_decode(enter: Enter, told: list[str]) -> None:
    patient = enter(UNDECODABLE, LANDSCAPE)
    with pytest.raises(LookupError):
        picture(patient)
    (line,) = told
    assert line.endswith("logo.png: this is a damaged PNG. Copy it again, or save it anew.")
    fault = HealthFinding("settings", HealthStatus.WRONG, detail="logo.png: this is a damaged PNG")
    assert fault in patient.kiosk.view_model(Health).found()
