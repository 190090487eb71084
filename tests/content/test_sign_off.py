"""A sign-off is valid only for the exact words that were signed."""

import datetime as dt
import re
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.sign_off import SignOffStatus, state
from tests.support.packs import drop, edit, tiny_pack
from tools.content.signing import Signature, sign

DAY = dt.date(2026, 3, 1)
DOCTOR = Signature("A. Person, medical director", DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in two languages, the first of them signed."""
    folder = tiny_pack(tmp_path / "pack", ("en", "es"))
    sign(folder, "en", DOCTOR)
    return folder


def status_of(folder: Path, language: str = "en") -> SignOffStatus:
    return state(load_pack(folder), language, DAY).standing


def test_a_pack_is_not_signed_off_until_somebody_signs(folder: Path) -> None:
    signed, other = (state(load_pack(folder), code, DAY) for code in ("en", "es"))
    assert signed.signed_off
    assert str(signed) == "signed off by A. Person, medical director on 2026-03-01"
    assert not other.signed_off
    assert str(other) == "not signed off"


def test_a_word_that_is_changed_breaks_the_sign_off(folder: Path) -> None:
    edit(folder / "en.toml", "It starts slowly.", "It starts very slowly.")
    changed = state(load_pack(folder), "en", DAY)
    assert not changed.signed_off
    assert changed.standing is SignOffStatus.CHANGED
    assert str(changed) == (
        "not signed off: changed since A. Person, medical director signed it on 2026-03-01"
    )


def test_no_text_of_the_language_is_outside_of_the_sign_off(folder: Path) -> None:
    file = folder / "en.toml"
    text = file.read_text("utf-8")
    _, review, words = text.partition("[routes]")
    assert review
    places = [found.start() for found in re.finditer(r'(?<=[a-z.?IVM])"(?=\s*[,}\n])', words)]
    assert len(places) == words.count('"') // 2
    for place in places:
        file.write_text(text.replace(words, f"{words[:place]}x{words[place:]}"), "utf-8")
        assert status_of(folder) is SignOffStatus.CHANGED, words[:place].rpartition("\n")[2]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version = "1.0.0"', 'version = "1.0.1"'),
        ("published = 2026-01-01", "published = 2026-01-02"),
        ('badge = "clinic_view"', 'badge = "well_supported"'),
        ('sources = ["article", "trial_2014"]', 'sources = ["trial_2014", "article"]'),
        ('authors = "Some people"', 'authors = "Other people"'),
        ("year = 2014", "year = 2015"),
        ('rows = ["onset", "needle"]', 'rows = ["needle", "onset"]'),
        ("latest = 60", "latest = 61"),
        ("minimum = 3", "minimum = 4"),
        ("strong = 2", "strong = 3"),
        ('facts = ["n2"], toward = "im"', 'facts = ["n2"], toward = "iv"'),
        ("[ipdas]\n", '[ipdas]\nfunding = ["ride"]\n'),
    ],
)
def test_nor_is_anything_that_decides_what_is_shown(folder: Path, old: str, new: str) -> None:
    edit(folder / "pack.toml", old, new)
    assert status_of(folder) is SignOffStatus.CHANGED


def test_comments_blanks_and_the_order_of_keys_make_no_difference(folder: Path) -> None:
    file = folder / "en.toml"
    edit(file, "[routes]", "# A comment.\n\n  [routes]")
    edit(
        file,
        'tab = "After", title = "What comes after"',
        'title = "What comes after", tab = "After"',
    )
    edit(
        folder / "pack.toml",
        'doi = "10.1000/182"\npmid = "12345"',
        'pmid = "12345"\ndoi = "10.1000/182"',
    )
    edit(folder / "pack.toml", 'badge = "well_supported"', 'badge = "well_supported"\nfacts = []')
    assert status_of(folder) is SignOffStatus.SIGNED


def test_another_language_makes_no_difference(folder: Path) -> None:
    edit(folder / "es.toml", "It starts slowly.", "It starts very slowly.")
    assert status_of(folder) is SignOffStatus.SIGNED
    tiny_pack(folder.parent / "alone")
    (folder.parent / "alone" / "en.toml").write_bytes((folder / "en.toml").read_bytes())
    assert status_of(folder.parent / "alone") is SignOffStatus.SIGNED


@pytest.mark.parametrize("key", ["reviewed_by", "reviewed_on", "signed"])
def test_half_a_sign_off_is_none(folder: Path, key: str) -> None:
    drop(folder / "en.toml", "[review]", key)
    assert status_of(folder) is SignOffStatus.NEVER


def test_a_signature_without_a_name_is_none(folder: Path) -> None:
    edit(folder / "en.toml", DOCTOR.by, "")
    assert status_of(folder) is SignOffStatus.NEVER


def test_the_day_of_the_next_review_is_apart_from_the_sign_off(folder: Path) -> None:
    pack = load_pack(folder)
    due = dt.date(2027, 1, 1)
    assert not state(pack, "en", due).overdue
    late = state(pack, "en", due + dt.timedelta(days=1))
    assert (late.overdue, late.next_review, late.signed_off) == (True, due, True)


def test_a_language_may_be_reviewed_sooner_than_its_pack(folder: Path) -> None:
    edit(folder / "en.toml", "[review]", "[review]\nnext_review = 2026-06-01")
    early = state(load_pack(folder), "en", dt.date(2026, 6, 2))
    assert (early.overdue, early.signed_off) == (True, True)
