"""`kiosk-author sign`: writes name, role and date into the pack's language file."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.sign_off import SHORT, state
from tests.cli.run_command import run_author
from tests.support.packs import edit, tiny_pack

BY = "A. Person, medical director"
DAY = dt.date(2026, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in two languages."""
    return tiny_pack(tmp_path / "pack", ("en", "es"))


def test_one_language_is_signed_and_the_hash_is_said(folder: Path) -> None:
    done = run_author("sign", folder, "--language", "es", "--by", BY, "--on", str(DAY))
    assert done.returncode == 0
    pack = load_pack(folder)
    spanish = state(pack, "es", DAY)
    assert spanish.signed_off
    assert not state(pack, "en", DAY).signed_off
    assert done.stdout == (
        f"{folder}: Language es is signed off by {BY} on 2026-03-01.\n"
        f"Hash {spanish.present[:SHORT]}…: it must be the one on the proof that was read.\n"
    )


def test_who_signs_without_a_day_signs_today(folder: Path) -> None:
    before = dt.datetime.now(dt.UTC).astimezone().date()
    assert run_author("sign", folder, "--language", "en", "--by", BY).returncode == 0
    after = dt.datetime.now(dt.UTC).astimezone().date()
    assert load_pack(folder).words("en").review.reviewed_on in {before, after}


def test_a_review_that_is_overdue_is_a_warning(folder: Path) -> None:
    edit(folder / "en.toml", "[review]", "[review]\nnext_review = 2026-01-02")
    done = run_author("sign", folder, "--language", "en", "--by", BY)
    assert done.returncode == 0
    assert done.stderr == "The date of its next review, 2026-01-02, has passed.\n"


def test_a_pack_that_does_not_load_is_refused(folder: Path) -> None:
    edit(folder / "es.toml", 'label = "A ride"', 'label = ""')
    before = (folder / "en.toml").read_bytes()
    done = run_author("sign", folder, "--language", "en", "--by", BY)
    assert done.returncode == 1
    assert done.stderr.startswith("es.toml: rows.ride.label: ")
    assert (folder / "en.toml").read_bytes() == before


def test_a_language_that_the_pack_has_not(folder: Path) -> None:
    done = run_author("sign", folder, "--language", "fr", "--by", BY)
    assert done.returncode == 1
    assert done.stderr == "the pack has no language fr. Sign one of: en, es.\n"


@pytest.mark.parametrize(
    ("day", "why"),
    [("1.3.2026", "is not a day such as 2026-11-24"), ("9999-12-31", "is in the future")],
)
def test_a_day_that_cannot_be(folder: Path, day: str, why: str) -> None:
    done = run_author("sign", folder, "--language", "en", "--by", BY, "--on", day)
    assert done.returncode == 2
    assert f"{day} {why}" in done.stderr
