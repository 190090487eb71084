"""A source is shown in full, and its QR code leads to the study."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.content.load import load_pack
from kiosk.content.structure import Source
from kiosk.startup import built_in_pack, load_startup_config
from kiosk.takeaway.qr_code import qr_code
from tests.support.packs import edit
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.tour.tour import PatientClock

SOURCES = load_pack(built_in_pack()).structure.sources
WITH_DOI = [source for source in SOURCES if source.doi]
WITHOUT = [source for source in SOURCES if not source.doi]


def modules(picture: QImage, within: QRectF, count: int) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules of a code in a picture, sampled at their centres."""
    each = within.width() / count
    middles = [(at + 0.5) * each for at in range(count)]
    return tuple(
        tuple(
            picture.pixelColor(int(within.x() + x), int(within.y() + y)).lightness() < 128
            for x in middles
        )
        for y in middles
    )


def painted(item: QQuickItem) -> QRectF:
    """Return the area of a picture: a square in the middle of its item."""
    whole = area(item)
    side = min(whole.width(), whole.height())
    left, top = whole.center().x() - side / 2, whole.center().y() - side / 2
    return QRectF(left, top, side, side)


def read_code(patient: Patient, source: Source, address: str = "") -> None:
    """Open a source's code and check that it is fully in view and leads to the study."""
    patient.tap(f"code.{source.id}")
    patient.driver.settle()  # the card gets its height first, then the page scrolls
    expected = qr_code(address or f"https://doi.org/{source.doi}")
    item = patient.shown(f"code.picture.{source.id}")
    picture = patient.kiosk.window.grabWindow()
    assert modules(picture, painted(item), len(expected)) == expected


@pytest.mark.parametrize(
    ("size", "source"),
    [
        *(pytest.param(LANDSCAPE, source, id=source.id) for source in WITH_DOI),
        pytest.param(UPRIGHT, WITH_DOI[-1], id="upright"),
    ],
)
def test_a_code_comes_into_view_and_leads_to_the_study(
    kiosk: Callable[[Size], Patient], size: Size, source: Source
) -> None:
    patient = kiosk(size)
    patient.open_section("about", "sources")
    read_code(patient, source)


def test_so_does_a_code_on_the_sheet_of_a_row(calm_patient: Patient) -> None:
    calm_patient.open_section("works", "works")
    calm_patient.tap("row.depression")
    for name in calm_patient.pack.row("depression").sources:
        source = calm_patient.pack.source(name)
        if source.doi:
            read_code(calm_patient, source)


@pytest.mark.parametrize(
    ("doi", "written"),
    [
        ("10.1000/a%41", "10.1000/a%2541"),
        ("10.1002/a#b?c<d>+e(1)", "10.1002/a%23b%3Fc%3Cd%3E+e(1)"),
    ],
)
def test_a_code_leads_to_the_study_whatever_signs_its_doi_has(
    qapp: QGuiApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    doi: str,
    written: str,
) -> None:
    monkeypatch.setattr("kiosk.paths.state_dir", lambda: tmp_path / "state")
    first, folder, config = WITH_DOI[0], tmp_path / "pack", tmp_path / "kiosk.toml"
    shutil.copytree(built_in_pack(), folder)
    edit(folder / "pack.toml", f'"{first.doi}"', f'"{doi}"')
    config.touch()
    clock = PatientClock()
    with closing(Kiosk(load_startup_config(config, folder), clock, today, SILENT)) as made:
        made.show(LANDSCAPE)
        patient = Patient(made, clock)
        patient.arrive()
        patient.open_section("about", "sources")
        read_code(patient, first, f"https://doi.org/{written}")
    qapp.processEvents()


def test_a_source_without_a_doi_offers_no_code(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sources")
    shown = {item.objectName() for item in calm_patient.driver.items()}
    assert {f"code.{source.id}" for source in WITH_DOI} <= shown
    assert not {f"code.{source.id}" for source in WITHOUT} & shown


def test_the_next_patient_sees_no_code_that_another_asked_for(calm_patient: Patient) -> None:
    name = WITH_DOI[0].id
    calm_patient.open_section("about", "sources")
    calm_patient.tap(f"code.{name}")
    assert calm_patient.shown(f"code.picture.{name}").isVisible()
    calm_patient.arrive()
    calm_patient.open_section("about", "sources")
    assert calm_patient.can_touch(f"code.{name}")
    with pytest.raises(LookupError):
        calm_patient.shown(f"code.picture.{name}")


def test_a_code_that_was_asked_for_hides_again_with_its_sheet(calm_patient: Patient) -> None:
    name = WITH_DOI[0].id
    calm_patient.open_section("about", "sources")
    calm_patient.tap(f"code.{name}", "sheet.close", "section.sources")
    assert calm_patient.can_touch(f"code.{name}")
