"""The interface uses the language of the visit, or English if it is not translated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.platform.translation import Translation
from tests.support.linguist import release

WORDS = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>Welcome</name>
    <message><source>{source}</source><translation>{said}</translation></message>
</context>
</TS>
"""


def compiled(folder: Path, language: str, said: str, source: str = "Begin") -> bytes:
    """Write a .ts file with one text and compile it as the build does; return the result."""
    words, file = folder / f"kiosk_{language}.ts", folder / f"kiosk_{language}.qm"
    words.write_text(WORDS.format(language=language, source=source, said=said), "utf-8")
    release(words, file)
    return file.read_bytes()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations for Spanish and French, and an invalid file for German."""
    folder = tmp_path_factory.mktemp("translations")
    compiled(folder, "es", "Empezar")
    compiled(folder, "fr", "Commencer")
    (folder / "kiosk_de.qm").write_bytes(b"Anfangen")
    return folder


@pytest.fixture
def translation(qapp: QGuiApplication, folder: Path) -> Iterator[Translation]:
    assert QCoreApplication.instance() is qapp
    translation = Translation(folder, {})
    yield translation
    translation.take_out()


def begin() -> str:
    return said("Begin")


def said(source: str) -> str:
    return QCoreApplication.translate("Welcome", source)


def test_the_interface_is_written_in_english(translation: Translation) -> None:
    assert translation.put_in("en")
    assert begin() == "Begin"


def test_the_interface_is_put_in_one_language_after_another(translation: Translation) -> None:
    for language, said in [("es", "Empezar"), ("fr", "Commencer"), ("es", "Empezar")]:
        assert translation.put_in(language)
        assert begin() == said


def test_nothing_is_left_of_the_language_of_the_visit_before(translation: Translation) -> None:
    translation.put_in("es")
    assert translation.put_in("en")
    assert begin() == "Begin"


@pytest.mark.parametrize("language", ["it", "de"], ids=["no file", "a file that is broken"])
def test_a_language_without_words_leaves_the_interface_in_english(
    translation: Translation, language: str
) -> None:
    translation.put_in("es")
    assert not translation.put_in(language)
    assert begin() == "Begin"


def test_one_text_is_said_in_another_language_than_the_interface(
    translation: Translation,
) -> None:
    translation.put_in("es")
    texts = [translation.said_in(language, "Welcome", "Begin") for language in ("fr", "en", "it")]
    assert texts == ["Commencer", "Begin", "Begin"]
    assert begin() == "Empezar"


def test_taken_out_no_word_is_left(translation: Translation) -> None:
    translation.put_in("es")
    translation.take_out()
    assert begin() == "Begin"


@pytest.mark.usefixtures("qapp")
def test_a_packs_own_words_go_before_the_ones_that_ship(folder: Path, tmp_path: Path) -> None:
    compiled(tmp_path, "es", "Salir", source="Leave")
    translation = Translation(tmp_path, {"kiosk_es.qm": (folder / "kiosk_es.qm").read_bytes()})
    assert translation.put_in("es")
    assert (begin(), said("Leave")) == ("Empezar", "Salir")
    assert translation.said_in("es", "Welcome", "Begin") == "Empezar"
    assert translation.said_in("es", "Welcome", "Leave") == "Salir"
    compiled(tmp_path, "es", "Iniciar")
    assert translation.put_in("es")
    assert begin() == "Empezar"
    translation.take_out()


@pytest.mark.usefixtures("qapp")
def test_a_packs_own_words_that_are_broken_leave_the_ones_that_ship(folder: Path) -> None:
    translation = Translation(folder, {"kiosk_es.qm": b"Empezar"})
    assert translation.put_in("es")
    assert begin() == "Empezar"
    translation.take_out()
