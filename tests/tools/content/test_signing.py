"""Signing writes three lines into a language file and leaves all others unchanged."""

import datetime as dt
from pathlib import Path

import pytest
import tomlkit
from msgspec.structs import replace
from tomlkit import TOMLDocument

from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from kiosk.content.sign_off import content_hash, state
from tests.support.packs import edit
from tools.content.signing import Signature, SigningError, sign

DAY = dt.date(2026, 3, 1)
DOCTOR = Signature("A. Person, medical director", DAY)


def lines_of(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


def test_the_three_lines_stand_in_the_review_table(folder: Path, words: Path) -> None:
    before = lines_of(words)
    pack = sign(folder, "en", DOCTOR)
    at = before.index("[review]") + 1
    assert lines_of(words) == [
        *before[:at],
        'reviewed_by = "A. Person, medical director"',
        "reviewed_on = 2026-03-01",
        f'signed = "{content_hash(pack, "en")}"',
        *before[at:],
    ]
    assert state(pack, "en", DAY).signed_off


def test_comments_and_the_order_of_people_are_kept(folder: Path, words: Path) -> None:
    kept = """[review] # by the director
# Signed in ink, too.
next_review = 2026-12-01

  reviewed_by=''  # name, role
signed = "" # the hash
"""
    edit(words, "[review]\n", kept)
    pack = sign(folder, "en", DOCTOR)
    text = words.read_text("utf-8")
    assert (
        f"""[review] # by the director
# Signed in ink, too.
next_review = 2026-12-01

  reviewed_by="A. Person, medical director"  # name, role
signed = "{content_hash(pack, "en")}" # the hash
reviewed_on = 2026-03-01
"""
        in text
    )
    assert pack.words("en").review.next_review == dt.date(2026, 12, 1)


def test_who_signs_again_takes_the_place_of_who_signed_before(folder: Path, words: Path) -> None:
    sign(folder, "en", DOCTOR)
    length = len(lines_of(words))
    later = Signature('O. "Other" \\ Person, chief', DAY + dt.timedelta(days=9))
    review = sign(folder, "en", later).words("en").review
    assert (review.reviewed_by, review.reviewed_on) == (later.by, later.on)
    assert len(lines_of(words)) == length


def test_the_table_may_be_the_last_in_the_file(folder: Path, words: Path) -> None:
    edit(words, "[review]\n", "")
    words.write_text(words.read_text("utf-8") + "\n[review]", "utf-8")
    assert state(sign(folder, "en", DOCTOR), "en", DAY).signed_off


def test_line_ends_and_a_byte_order_mark_are_kept(folder: Path, words: Path) -> None:
    words.write_bytes(b"\xef\xbb\xbf" + words.read_bytes().replace(b"\n", b"\r\n"))
    sign(folder, "en", DOCTOR)
    data = words.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfcode")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_who_may_read_the_file_is_kept(folder: Path, words: Path) -> None:
    words.chmod(0o640)
    sign(folder, "en", DOCTOR)
    assert words.stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in folder.iterdir()) == ["en.toml", "pack.toml"]


def test_a_pack_that_does_not_load_cannot_be_signed(folder: Path, words: Path) -> None:
    edit(words, 'label = "A ride"', 'label = ""')
    before = words.read_bytes()
    with pytest.raises(PackError, match=r"rows\.ride\.label"):
        sign(folder, "en", DOCTOR)
    assert words.read_bytes() == before


def test_a_language_that_the_pack_has_not(folder: Path) -> None:
    with pytest.raises(SigningError, match=r"^the pack has no language fr\. Sign one of: en\.$"):
        sign(folder, "fr", DOCTOR)


@pytest.mark.parametrize("by", ["", "  \n ", "A. Person\x1b[2J"])
def test_nobody(folder: Path, by: str) -> None:
    with pytest.raises(SigningError, match=r"^nobody is named\."):
        sign(folder, "en", Signature(by, DAY))


def test_a_name_that_does_not_fit(folder: Path) -> None:
    assert sign(folder, "en", Signature("x" * 160, DAY)).words("en").review.reviewed_by == "x" * 160
    with pytest.raises(SigningError, match=r"^the name and role are too long\."):
        sign(folder, "en", Signature("x" * 161, DAY))


A_TERM = '[terms.other]\nword = "other"\nmeaning = """\\\n'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[review]\n", f'{A_TERM}[review] # \\\n"""\n[review]\n'),
        ("[review]\n", f'{A_TERM}{"x" * 850}\\\n[review] # \\\n"""\n[review]\n'),
        ("[review]\n", '[review]\nreviewed_by = """\nA. Person"""\n'),
        ('direction = "ltr"\n\n[review]\n', 'direction = "ltr"\nreview.reviewed_by = ""\n'),
    ],
    ids=["in a text", "in a long text", "over several lines", "dotted"],
)
def test_a_review_may_be_written_in_any_way_that_toml_has(
    folder: Path, words: Path, old: str, new: str
) -> None:
    edit(words, old, new)
    others = load_pack(folder).words("en")
    pack = sign(folder, "en", DOCTOR)
    assert state(pack, "en", DAY).signed_off
    assert replace(pack.words("en"), review=others.review) == others


def test_a_review_in_braces_is_left_to_people(folder: Path, words: Path) -> None:
    edit(words, 'direction = "ltr"\n\n[review]\n', 'direction = "ltr"\nreview = {}\n')
    before = words.read_bytes()
    with pytest.raises(SigningError) as caught:
        sign(folder, "en", DOCTOR)
    assert words.read_bytes() == before
    told = str(caught.value).splitlines()
    assert told[0] == (
        f"{words}: its [review] table has an unusual form. Write these lines into it by hand:"
    )
    assert told[2:5] == [
        "[review]",
        'reviewed_by = "A. Person, medical director"',
        "reviewed_on = 2026-03-01",
    ]
    assert told[5].startswith('signed = "')


@pytest.mark.parametrize("broken", ["[review", "[review]\nreviewed_by = 3\n", 'code = "en"\n'])
def test_a_file_that_would_say_anything_else_is_not_written(
    folder: Path, words: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = words.read_bytes()
    dumps = tomlkit.dumps
    monkeypatch.setattr(
        tomlkit, "dumps", lambda data: broken if isinstance(data, TOMLDocument) else dumps(data)
    )
    with pytest.raises(SigningError, match=r"unusual form"):
        sign(folder, "en", DOCTOR)
    assert words.read_bytes() == before


def test_a_file_that_cannot_be_written(folder: Path, words: Path) -> None:
    (folder / "en.toml.new").mkdir()
    before = words.read_bytes()
    with pytest.raises(SigningError, match=r"en\.toml: the file cannot be written \(") as caught:
        sign(folder, "en", DOCTOR)
    assert "\n[review]\nreviewed_by = " in str(caught.value)
    assert words.read_bytes() == before
