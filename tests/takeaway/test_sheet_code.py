"""The QR code is readable at arm's length, and the handout is shortened to fit into it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.check_words import LARGEST_SAFETY
from kiosk.takeaway.contact_card import contact_card
from kiosk.takeaway.handout import Handout, HandoutPartKind
from kiosk.takeaway.qr_code import (
    AT_ARMS_LENGTH,
    IN_HAND,
    NARROWEST,
    NEAREST,
    QUIET,
    RESOLVED,
    WIDEST,
    Rows,
    most_modules,
    qr_code,
    qr_handout,
    useful_side,
)
from kiosk.takeaway.qr_picture import qr_picture
from tests.support.reading import code_in, note_in
from tests.takeaway.pages import LANGUAGES, emptiest, fullest, page

TABLET = 0.17
"""Pixel size in millimetres on a 10-inch tablet."""

PLENTY = 177 + 2 * QUIET


def read(rows: Rows, folder: Path) -> str:
    file = folder / "code.png"
    qr_picture(rows).scaledToWidth(4 * len(rows)).save(str(file))
    return code_in(file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_page_is_read_where_there_is_room(language: str, tmp_path: Path) -> None:
    made = emptiest(language)
    made = replace(made, parts=made.parts[-1:])
    found = qr_handout(made, PLENTY)
    assert found.left_out == {}
    assert found.text == contact_card(made) == read(found.rows, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("most", [PLENTY, 110, 80, 60, 1])
def test_what_is_left_is_read_and_what_is_not_is_counted(
    language: str, most: int, tmp_path: Path
) -> None:
    made = fullest(language)
    found = qr_handout(made, most)
    assert found.text == read(found.rows, tmp_path)
    note = note_in(found.text).split("\n")
    missing = {
        part.title: count for part in made.parts if (count := len(set(part.lines) - set(note)))
    }
    assert found.left_out == missing
    assert found.left_out


def test_accents_and_other_scripts_are_read(tmp_path: Path) -> None:
    text = "¿Cuánto dura? Señal: ñ, ü. Как долго?"
    assert read(qr_code(text), tmp_path) == text


@pytest.mark.parametrize("most", [0, 65, 66, 99, 137, 200])
def test_a_code_grows_beyond_its_room_for_safety_alone(most: int) -> None:
    found = qr_handout(page(), most)
    across = len(found.rows)
    least, utmost = (17 + 4 * version + 2 * QUIET for version in (NARROWEST, WIDEST))
    (after,) = (part for part in page().parts if part.kind is HandoutPartKind.AFTER)
    if across > max(least, min(most, utmost)):
        assert set(found.left_out) == {part.title for part in page().parts} - {after.title}
    assert across <= utmost


def test_the_most_that_a_pack_may_say_of_safety_fits_a_code_and_no_code_is_wider() -> None:
    def heeding(size: int) -> Handout:
        made = emptiest()
        (after,) = (part for part in made.parts if part.kind is HandoutPartKind.AFTER)
        return replace(made, parts=(replace(after, lines=("a" * size,)),))

    assert len(qr_handout(heeding(LARGEST_SAFETY), 1).rows) <= PLENTY
    with pytest.raises(ValueError, match="the page's safety lines do not fit any code"):
        qr_handout(heeding(3_000), 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("most", [PLENTY, 60, 1])
def test_what_to_heed_and_the_clinics_phone_are_in_every_code(language: str, most: int) -> None:
    made = fullest(language)
    (after,) = (part for part in made.parts if part.kind is HandoutPartKind.AFTER)
    note = note_in(qr_handout(made, most).text)
    assert all(line in note for line in (*after.lines, made.clinic.phone))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_of_the_emptiest_page_has_most_of_its_questions(language: str) -> None:
    made = emptiest(language)
    asks = next(part for part in made.parts if part.kind is HandoutPartKind.ASKS)
    assert qr_handout(made, PLENTY).left_out.get(asks.title, 0) * 2 < len(asks.lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_is_finer_than_89_modules_whatever_its_page_holds(language: str) -> None:
    assert len(qr_handout(fullest(language), PLENTY).rows) == 89 + 2 * QUIET


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_staff_need_to_hear_for_safety_is_in_the_code_whatever_else_gives_way(
    language: str,
) -> None:
    made = page(language, picked=4, added=99)
    (tells,) = (part for part in made.parts if part.kind is HandoutPartKind.TELLS)
    found = qr_handout(made, PLENTY)
    assert tells.title not in found.left_out
    assert all(line in note_in(found.text) for line in tells.lines)


def test_a_module_on_a_tablet_is_wide_enough_for_a_forearms_length() -> None:
    most = most_modules(700, TABLET, AT_ARMS_LENGTH)
    assert most == 116
    assert 700 // most * TABLET >= AT_ARMS_LENGTH / RESOLVED > 0.97


def test_a_module_on_paper_may_be_narrower() -> None:
    assert most_modules(5000, 1 / 100, IN_HAND) == 102


def test_a_code_takes_no_more_of_a_large_screen_than_is_read_from_an_angle() -> None:
    assert useful_side(2000, 0.25, AT_ARMS_LENGTH) * 0.25 == AT_ARMS_LENGTH / NEAREST
    assert useful_side(300, 0.25, AT_ARMS_LENGTH) == 300


@given(st.floats(50, 2000), st.floats(0.02, 1.0))
def test_modules_are_whole_pixels_and_never_too_narrow(side: float, unit: float) -> None:
    most = most_modules(side, unit, AT_ARMS_LENGTH)
    if most:
        assert side // most * unit >= AT_ARMS_LENGTH / RESOLVED * 0.999
