"""The fullest printed handout: one sheet, room to write, legible in grey, in reading order."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.platform.application import prepare
from kiosk.takeaway.handout import Handout, HandoutPartKind
from kiosk.takeaway.handout_pdf import BEFORE_LINES, handout_pdf, pictures
from kiosk.takeaway.paper_strokes import HAIR, INK, SOFT
from kiosk.values.handout_form import PaperOptions, PaperSize
from tests.support.reading import facts_of, picture_of, words_in
from tests.takeaway.pages import LANGUAGES, emptiest, fullest, page

LONG_NAME = "Northern Valley Center for Ketamine Treatment, Recovery and Aftercare"
LETTER = PaperOptions(PaperSize.LETTER, large=False)
DOTS = 150

DARK_ENOUGH = 89
"""The lightest grey, of 255, with a contrast of 7:1 against white."""

IN_EACH = pytest.mark.parametrize("language", LANGUAGES)
ON_EACH = pytest.mark.parametrize("size", PaperSize)


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QGuiApplication) -> None:
    """Load the kiosk's fonts."""
    prepare(qapp)


def of_a_long_name(whole: Handout) -> Handout:
    return replace(whole, clinic=replace(whole.clinic, name=LONG_NAME))


def most_said(language: str) -> Handout:
    """Return the handout of a patient with every answer and tick, and no added questions."""
    return of_a_long_name(page(language, picked=99))


def printed(whole: Handout, paper: PaperOptions, folder: Path) -> Path:
    file = folder / "page.pdf"
    file.write_bytes(handout_pdf([whole], paper))
    return file


@ON_EACH
@pytest.mark.parametrize("large", [False, True])
@IN_EACH
@pytest.mark.parametrize("made", [most_said, fullest])
def test_a_long_name_and_the_longest_answers_take_one_sheet(
    size: PaperSize, *, large: bool, language: str, made: Callable[[str], Handout], tmp_path: Path
) -> None:
    whole = of_a_long_name(made(language))
    file = printed(whole, PaperOptions(size, large), tmp_path)
    assert facts_of(file)["Pages"] == "1"
    assert " ".join(whole.head.split()) in words_in(file)
    assert whole.words.takeaway.foot in words_in(file)


@IN_EACH
def test_its_words_come_in_the_order_in_which_they_are_read_aloud(
    language: str, tmp_path: Path
) -> None:
    whole = page(language)
    words, at = words_in(printed(whole, LETTER, tmp_path)), 0
    said = [whole.title, whole.clinic.phone]
    for part in whole.parts:
        cells = [" ".join(text.split()) for row in part.rows for text, _ in row.cells]
        said += [part.title, *(cells or part.lines)]
    names = whole.words.takeaway
    for one in (*said, names.ride, names.foot, names.code):
        assert one in words[at:], one
        at = words.index(one, at) + len(one)


@ON_EACH
@IN_EACH
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("made", [emptiest, page, most_said])
def test_each_question_and_the_ride_home_have_a_line_to_write_on_however_much_is_said(
    size: PaperSize, language: str, *, large: bool, made: Callable[[str], Handout]
) -> None:
    whole = made(language)
    (asks,) = (part for part in whole.parts if part.kind is HandoutPartKind.ASKS)
    (picture,) = pictures([whole], PaperOptions(size, large), DOTS)
    assert rules(picture) >= len(asks.lines) + 1


@IN_EACH
def test_the_comparison_gives_way_to_lines_to_write_on_and_what_was_ticked_does_not(
    language: str, tmp_path: Path
) -> None:
    whole = most_said(language)
    words = words_in(printed(whole, LETTER, tmp_path))
    assert whole.words.takeaway.compare not in words
    kept = (part for part in whole.parts if part.kind not in BEFORE_LINES)
    assert [line for part in kept for line in part.lines if line not in words] == []


def test_it_is_grey_and_its_words_stand_out_from_the_paper(tmp_path: Path) -> None:
    assert INK.lightness() < SOFT.lightness() <= DARK_ENOUGH
    image = QImage(str(picture_of(printed(page(), LETTER, tmp_path))))
    red, green, blue = np.moveaxis(levels(image, QImage.Format.Format_RGB888), 2, 0)
    assert len(np.unique(red)) > 2
    assert (red == green).all()
    assert (red == blue).all()


def rules(picture: QImage) -> int:
    """Return the number of writing lines in a picture: long ones, a few dots high."""
    grey = np.abs(levels(picture, QImage.Format.Format_Grayscale8)[:, :, 0] - HAIR.lightness()) < 60
    found = grey.mean(axis=1) > 0.5
    return int(np.count_nonzero(found[1:] & ~found[:-1]))


def levels(picture: QImage, form: QImage.Format) -> NDArray[np.int16]:
    """Return the channel values of each pixel, from 0 to 255, in rows."""
    shown = picture.convertToFormat(form)
    rows = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), -1)
    deep = shown.depth() // 8
    used = rows[:, : shown.width() * deep].astype(np.int16)
    return used.reshape(shown.height(), shown.width(), deep)
