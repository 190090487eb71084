"""The finished PDF, as a medical director reads and signs it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.sign_off import SHORT, content_hash
from kiosk.content.words import RowWords
from kiosk.startup import built_in_pack
from tests.cli.run_command import run_author
from tests.content.test_sign_off import DOCTOR
from tests.support.packs import edit, sound_pack
from tools.content.signing import sign


def poppler(name: str, *arguments: str | Path) -> str:
    """Run one of poppler's programs; return its output."""
    program = shutil.which(name)
    assert program, f"{name} is missing: make setup"
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=True)
    return done.stdout.decode()


def pages_of(file: Path) -> list[str]:
    """Return the text of each page, on one line."""
    pages = poppler("pdftotext", "-raw", file, "-").removesuffix("\f").split("\f")
    return [" ".join(page.split()) for page in pages]


def proof_of(folder: Path, *asked: str) -> Path:
    file = folder.parent / f"{folder.name}.pdf"
    done = run_author("proof", folder, "--out", file, *asked)
    assert done.returncode == 0, done.stderr
    return file


@pytest.fixture(scope="module")
def built_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The proof of the built-in pack."""
    file = tmp_path_factory.mktemp("proof") / "proof.pdf"
    done = run_author("proof", "--out", file)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{len(pages_of(file))} pages: {file}\n"
    return file


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The built-in pack."""
    return load_pack(built_in_pack())


def said(row: RowWords) -> list[str]:
    texts = (row.label, row.why, row.iv, row.im, row.more_iv, row.more_im, row.text, row.more)
    return [text for text in texts if text]


def run_together(text: str) -> str:
    """Return a text without spaces and hyphens, which line breaks change."""
    return "".join(text.replace("-", "").split())


def test_the_words_of_every_row_are_on_paper(built_in: Path, pack: Pack) -> None:
    text = run_together(" ".join(pages_of(built_in)))
    for words in pack.spoken:
        for row in pack.structure.rows:
            missing = [one for one in said(words.rows[row.id]) if run_together(one) not in text]
            assert not missing, row.id


def test_each_row_has_its_badge_and_the_numbers_of_its_sources(built_in: Path, pack: Pack) -> None:
    text = " ".join(pages_of(built_in))
    ids = [source.id for source in pack.structure.sources]
    for row in pack.structure.rows:
        badges = [words.badges[row.badge].label for words in pack.spoken if row.badge]
        badge = f"badge: {' / '.join(badges)} · " if badges else ""
        numbers = ", ".join(map(str, sorted(ids.index(name) + 1 for name in row.sources)))
        assert f"{row.id} · {badge}sources {numbers}" in text
    for at, name in enumerate(ids, start=1):
        assert f"source {at} · {name} · " in text


def test_every_page_has_version_hash_and_number(built_in: Path, pack: Pack) -> None:
    pages = pages_of(built_in)
    structure = pack.structure
    short = (f"{words.code} {content_hash(pack, words.code)[:SHORT]}" for words in pack.spoken)
    foot = f"{structure.id} {structure.version} {' '.join(short)}"
    for number, page in enumerate(pages, start=1):
        assert f"{foot} page {number} of {len(pages)}" in page


def test_the_kiosks_own_fonts_are_in_the_file(built_in: Path) -> None:
    _head, _rule, *fonts = poppler("pdffonts", built_in).splitlines()
    names = {line.split()[0].rpartition("+")[2] for line in fonts}
    assert names == {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold"}
    for line in fonts:
        embedded, _subset, unicode = re.findall(r"\b(yes|no)\b", line)
        assert (embedded, unicode) == ("yes", "yes")


def test_the_paper_is_a4(built_in: Path) -> None:
    assert "595 x 842 pts (A4)" in poppler("pdfinfo", built_in)


def test_each_language_has_a_page_to_sign(tmp_path: Path) -> None:
    folder = sound_pack(tmp_path / "pack")
    pages = pages_of(proof_of(folder))
    signed = load_pack(folder)
    for words, page in zip(signed.spoken, pages[-2:], strict=True):
        assert f"Sign-off: {words.name}" in page
        assert content_hash(signed, words.code) in page
        assert all(blank in page for blank in ("Name", "Role", "Date", "Signature"))
        assert f"--language {words.code}" in page


def test_two_languages_stand_side_by_side(tmp_path: Path) -> None:
    pages = pages_of(proof_of(sound_pack(tmp_path / "pack")))
    (page,) = (page for page in pages if "Puede mejorar su ánimo." in page)
    assert "English Español" in page
    assert "IV It may lift your mood. Puede mejorar su ánimo." in page


def three_languages(folder: Path) -> Path:
    """Return a pack whose third language is written from right to left."""
    sound_pack(folder)
    edit(folder / "pack.toml", '["en", "es"]', '["en", "es", "he"]')
    hebrew = (folder / "en.toml").read_text("utf-8").replace('"en"', '"he"')
    hebrew = hebrew.replace('"ltr"', '"rtl"').replace('"English"', '"Right to left"')
    (folder / "he.toml").write_text(hebrew, "utf-8")
    return folder


def test_two_languages_that_are_asked_for_stand_side_by_side(tmp_path: Path) -> None:
    folder = three_languages(tmp_path / "pack")
    pages = pages_of(proof_of(folder, "--language", "es", "--beside", "en"))
    (page,) = (page for page in pages if "Puede mejorar su ánimo." in page)
    assert "Español English" in page
    assert "IV Puede mejorar su ánimo. It may lift your mood." in page
    assert not [page for page in pages if "Right to left" in page]
    whole = load_pack(folder)
    assert f"es {content_hash(whole, 'es')[:SHORT]} en {content_hash(whole, 'en')[:SHORT]}" in page
    assert "Sign-off: Español" in pages[-2]
    assert "Sign-off: English" in pages[-1]


def test_one_language_stands_alone(tmp_path: Path) -> None:
    pages = pages_of(proof_of(sound_pack(tmp_path / "pack"), "--language", "es"))
    assert any("IV Puede mejorar su ánimo." in page for page in pages)
    assert not [page for page in pages if "It may lift your mood." in page]


def test_both_languages_of_a_text_are_on_one_page(built_in: Path, pack: Pack) -> None:
    pages = [run_together(page) for page in pages_of(built_in)]
    english, spanish = (pack.words(code) for code in ("en", "es"))
    for row in pack.structure.rows:
        pairs = zip(said(english.rows[row.id]), said(spanish.rows[row.id]), strict=True)
        for pair in pairs:
            one, other = map(run_together, pair)
            assert any(one in page and other in page for page in pages), pair


def test_more_than_two_languages_turn_the_paper(tmp_path: Path) -> None:
    folder = three_languages(tmp_path / "pack")
    file = proof_of(folder)
    assert "842 x 595 pts (A4)" in poppler("pdfinfo", file)
    assert any("English Español Right to left" in page for page in pages_of(file))


def test_the_cover_says_who_signed_and_what_is_overdue(tmp_path: Path) -> None:
    folder = sound_pack(tmp_path / "pack")
    sign(folder, "es", DOCTOR)
    review = '[review]\nnext_review = 2026-01-02\nawaits = "Somebody has to read it."'
    edit(folder / "en.toml", "[review]", review)
    cover = pages_of(proof_of(folder))[0]
    assert f"signed off by {DOCTOR.by} on {DOCTOR.on}" in cover
    assert "not signed off Still needed Somebody has to read it." in cover
    assert "2026-01-02, which has passed" in cover
