"""The printed handout: one sheet per copy, complete, legible, with a readable QR code."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.platform.application import prepare
from kiosk.takeaway.handout import TRIMMED_FIRST, ClinicWords, Handout, HandoutPartKind
from kiosk.takeaway.handout_pdf import (
    BEFORE_LINES,
    LARGE,
    SMALLEST,
    USUAL,
    handout_pdf,
    pictures,
)
from kiosk.takeaway.page_layout import CODE_SIDE
from kiosk.takeaway.paper_strokes import MILLIMETRE
from kiosk.takeaway.qr_code import IN_HAND, most_modules, qr_handout
from kiosk.values.handout_form import PaperOptions, PaperSize
from tests.support.reading import code_in, facts_of, height_of, page_in, picture_of, words_in
from tests.takeaway.pages import LANGUAGES, emptiest, fullest, page, titled
from tools.stress.services import program

SIZES = {PaperSize.LETTER: "612 x 792 pts (letter)", PaperSize.A4: "595 x 842 pts (A4)"}
LARGE_LETTER = PaperOptions(PaperSize.LETTER, large=True)
LETTER = PaperOptions(PaperSize.LETTER, large=False)
DOTS = 150


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QGuiApplication) -> None:
    """Load the kiosk's fonts."""
    prepare(qapp)


def bare() -> Handout:
    """Return a handout of questions only, which leaves all the space free."""
    whole = emptiest()
    asks = tuple(part for part in whole.parts if part.kind is HandoutPartKind.ASKS)
    return replace(whole, parts=asks)


def printed(copies: list[Handout], paper: PaperOptions, folder: Path) -> Path:
    file = folder / "page.pdf"
    file.write_bytes(handout_pdf(copies, paper))
    return file


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [emptiest, page, fullest])
def test_everything_stands_on_one_sheet(
    size: PaperSize, *, large: bool, language: str, made: Callable[[str], Handout], tmp_path: Path
) -> None:
    whole = made(language)
    file = printed([whole], PaperOptions(size, large), tmp_path)
    assert (facts_of(file)["Pages"], facts_of(file)["Page size"]) == ("1", SIZES[size])
    words = words_in(file)
    gives_way = TRIMMED_FIRST[:3] if made is fullest else BEFORE_LINES if large else ()
    kept = (part for part in whole.parts if part.kind not in gives_way)
    whole = replace(whole, parts=tuple(kept))
    lines = [line for part in whole.parts if not part.rows for line in (part.title, *part.lines)]
    assert "\N{REPLACEMENT CHARACTER}" not in words
    cells = [cell for part in whole.parts for row in part.rows for cell, _ in row.cells[1:]]
    assert {word for cell in cells for word in cell.split()} <= set(words.split())
    assert [
        line for line in (whole.title, *lines, whole.words.takeaway.foot) if line not in words
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_on_paper_reads(language: str, tmp_path: Path) -> None:
    whole = page(language)
    most = most_modules(CODE_SIDE / MILLIMETRE * 100, 1 / 100, IN_HAND)
    file = printed([whole], LETTER, tmp_path)
    assert code_in(picture_of(file)) == qr_handout(whole, most).text


def test_a_pack_without_a_ride_of_a_clinic_without_a_name(tmp_path: Path) -> None:
    whole = page()
    takeaway = replace(whole.words.takeaway, ride="")
    quiet = replace(whole, words=replace(whole.words, takeaway=takeaway), clinic=ClinicWords())
    said, silent = (words_in(printed([one], LETTER, tmp_path)) for one in (whole, quiet))
    for text in (whole.words.takeaway.ride, whole.clinic.name, whole.clinic.phone):
        assert text in said
        assert text not in silent
    assert whole.words.takeaway.matters in silent


def test_a_second_copy_is_a_second_sheet(tmp_path: Path) -> None:
    file = printed([page(), titled(page(), "Second")], LETTER, tmp_path)
    assert facts_of(file)["Pages"] == "2"
    assert words_in(file).count(page().title) == 1
    assert "Second" in words_in(file)


def test_the_text_is_set_in_the_kiosks_own_type(tmp_path: Path) -> None:
    file = printed([page()], LETTER, tmp_path)
    told = subprocess.run([program("pdffonts"), str(file)], capture_output=True, check=True)
    fonts = [line.split() for line in told.stdout.decode().splitlines()[2:]]
    assert {font[0] for font in fonts} == {
        "AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-Bold",
    }


def test_large_print_is_larger_by_as_much_as_its_points(tmp_path: Path) -> None:
    usual = height_of("Which", printed([bare()], LETTER, tmp_path))
    large = height_of("Which", printed([bare()], LARGE_LETTER, tmp_path))
    assert large / usual == pytest.approx(LARGE / USUAL, rel=0.02)


def test_no_type_on_the_fullest_sheet_is_below_the_smallest(tmp_path: Path) -> None:
    fullest_line = height_of("Which", printed([fullest()], LETTER, tmp_path))
    usual_line = height_of("Which", printed([bare()], LETTER, tmp_path))
    assert fullest_line >= usual_line * SMALLEST / USUAL * 0.98


def test_a_page_that_cannot_be_made_to_fit_is_one_sheet_that_says_least(tmp_path: Path) -> None:
    made = page()
    takeaway = replace(made.words.takeaway, foot=" ".join([made.words.takeaway.foot] * 200))
    file = printed([replace(made, words=replace(made.words, takeaway=takeaway))], LETTER, tmp_path)
    assert facts_of(file)["Pages"] == "1"
    titles = {part.title for part in made.parts if part.kind in TRIMMED_FIRST}
    words = words_in(file)
    assert [title for title in titles if title in words] == []
    assert [line for line in made.parts[-1].lines if line not in words] == []


@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_code_stands_on_the_far_side_of_the_text(*, right_to_left: bool) -> None:
    made = page()
    direction: Literal["ltr", "rtl"] = "rtl" if right_to_left else "ltr"
    page_ = replace(made, words=replace(made.words, direction=direction))
    image = pictures([page_], LETTER, DOTS)[0]
    middle, corner = image.width() // 2, int(image.height() * 0.2)
    halves = [_ink(image, range(middle), corner), _ink(image, range(middle, image.width()), corner)]
    assert (halves[0] > halves[1]) == right_to_left


def test_a_page_as_a_picture_is_read_too(tmp_path: Path) -> None:
    image = pictures([page()], LETTER, 300)[0]
    image.save(str(tmp_path / "page.png"))
    assert (image.width(), image.height()) == (2550, 3300)
    assert page_in(code_in(tmp_path / "page.png")).startswith(page().title)


def test_lines_for_notes_fill_what_is_left_and_never_a_full_sheet(tmp_path: Path) -> None:
    notes = page().words.takeaway.notes
    assert notes in words_in(printed([bare()], LETTER, tmp_path))
    assert notes not in words_in(printed([fullest()], LETTER, tmp_path))


def test_nothing_in_the_file_tells_more_than_the_page(tmp_path: Path) -> None:
    about = facts_of(printed([page()], LETTER, tmp_path))
    assert {about[name] for name in ("Author", "Creator")} == {""}
    assert about["Title"] == page().title
    assert not {"Keywords", "Subject"} & about.keys()


def _ink(image: QImage, across: range, down: int) -> int:
    return sum(
        QColor(image.pixel(x, y)).lightness() < 128 for x in across[::3] for y in range(0, down, 3)
    )
