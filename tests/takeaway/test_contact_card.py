"""The handout as a vCard: lines follow RFC 2426, and the note is the handout's text."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.takeaway.contact_card import contact_card
from kiosk.takeaway.handout import ClinicWords, HandoutPart, HandoutPartKind
from tests.support.reading import note_in
from tests.takeaway.pages import fullest, page, titled

WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters=",;:\\"), min_size=1
)


def test_a_card_is_what_phones_take_for_one() -> None:
    made = page()
    part = HandoutPart(HandoutPartKind.ASKS, "To ask", ("How long, and why?", "Is it 50; or 100?"))
    made = replace(titled(made, "Mine, today"), clinic=ClinicWords(), parts=(part,))
    assert contact_card(made).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Mine\\, today;;;;",
        "FN:Mine\\, today",
        "NOTE:To ask:\\nHow long\\, and why?\\nIs it 50\\; or 100?",
        "END:VCARD",
    ]


def test_its_note_is_the_page_line_by_line() -> None:
    made = fullest("es")
    said = [made.clinic.name, made.clinic.phone, made.clinic.date]
    for part in made.parts:
        said += ["", f"{part.title}:", *part.lines]
    assert note_in(contact_card(made)).split("\n") == said


@given(WORDS, WORDS)
def test_no_words_break_out_of_their_place(title: str, line: str) -> None:
    made = replace(
        titled(page(), title),
        clinic=ClinicWords(),
        parts=(HandoutPart(HandoutPartKind.ASKS, "To ask", (line,)),),
    )
    lines = contact_card(made).split("\r\n")
    assert len(lines) == 6
    assert note_in(contact_card(made)) == f"To ask:\n{line}"
