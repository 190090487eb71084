"""The interface follows a language: with the pack's own words, else with the ones that ship."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.device.translation import Translation
from tests.linguist import release

pytestmark = pytest.mark.usefixtures("qapp")

SHIPPED = {"Back": "Atrás", "Close": "Cerrar"}
OWN = {"Back": "Volver"}


def compiled(folder: Path, language: str, said: dict[str, str]) -> Path:
    source, file = folder / "words.ts", folder / f"kiosk_{language}.qm"
    body = "".join(
        f"<message><source>{source}</source><translation>{text}</translation></message>"
        for source, text in said.items()
    )
    context = f"<context><name>Bar</name>{body}</context>"
    source.write_text(f'<TS version="2.1" language="{language}">{context}</TS>', "utf-8")
    release(source, file)
    return file


def said(source: str) -> str:
    return QCoreApplication.translate("Bar", source)


@pytest.fixture
def translation(tmp_path: Path) -> Iterator[Translation]:
    """Spanish words that ship, and some that a pack has of its own."""
    compiled(tmp_path, "es", SHIPPED)
    own = tmp_path / "pack"
    own.mkdir()
    made = Translation(tmp_path, {"kiosk_es.qm": compiled(own, "es", OWN).read_bytes()})
    yield made
    made.take_out()


def test_the_packs_own_words_go_before_the_ones_that_ship(translation: Translation) -> None:
    assert translation.put_in("es")
    assert (said("Back"), said("Close")) == ("Volver", "Cerrar")


def test_the_language_that_the_interface_is_written_in_needs_no_words(
    translation: Translation,
) -> None:
    translation.put_in("es")
    assert translation.put_in("en")
    assert (said("Back"), said("Close")) == ("Back", "Close")


def test_a_language_without_words_leaves_the_interface_as_it_is_written(
    translation: Translation,
) -> None:
    translation.put_in("es")
    assert not translation.put_in("fr")
    assert said("Back") == "Back"


def test_words_that_are_spoilt_are_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "kiosk_es.qm").write_bytes(compiled(tmp_path, "es", SHIPPED).read_bytes()[:40])
    assert not Translation(tmp_path, {"kiosk_es.qm": b"spoilt"}).put_in("es")
    assert said("Back") == "Back"


def test_taken_out_no_word_of_it_is_left(translation: Translation) -> None:
    translation.put_in("es")
    translation.take_out()
    assert said("Close") == "Close"
