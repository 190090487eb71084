"""The interface speaks the language of the visit, or its own where it has no words for it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.device.translation import Translation

WORDS = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>Welcome</name>
    <message><source>Begin</source><translation>{begin}</translation></message>
</context>
</TS>
"""


def compiled(folder: Path, language: str, begin: str) -> None:
    """Write a language's one word and compile it as `make words` and the build do."""
    source = folder / f"kiosk_{language}.ts"
    source.write_text(WORDS.format(language=language, begin=begin), "utf-8")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", source], check=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Words in Spanish and in French, and a file for German that holds none."""
    folder = tmp_path_factory.mktemp("translations")
    compiled(folder, "es", "Empezar")
    compiled(folder, "fr", "Commencer")
    (folder / "kiosk_de.qm").write_bytes(b"Anfangen")
    return folder


@pytest.fixture
def translation(qapp: QGuiApplication, folder: Path) -> Iterator[Translation]:
    assert QCoreApplication.instance() is qapp
    translation = Translation(folder)
    yield translation
    translation.put_in("en")


def begin() -> str:
    return QCoreApplication.translate("Welcome", "Begin")


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
