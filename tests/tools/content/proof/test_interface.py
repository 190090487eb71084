"""A proof contains the interface words in every language, and marks missing ones."""

import re
from pathlib import Path

import pytest

from kiosk.paths import resources, ui
from tools.content.proof.interface import help_lines, interface
from tools.content.proof.outline import ProofLine

SPOKEN = re.compile(r"qsTr\(|QT_TR_NOOP\(")
QML = r"""
Screen {
    mainText: qsTr("Compare \"both\"")
    text: qsTr("One") + QT_TR_NOOP("Two\nlines").arg(1) + qsTr("One")
    other: notTr("Three")
}
"""
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Welcome</name>
    <message><source>Compare "both"</source><translation>Comparar</translation></message>
    <message><source>One</source><translation type="unfinished"></translation></message>
</context>
<context>
    <name>Other</name>
    <message><source>One</source><translation>Uno</translation></message>
</context>
</TS>
"""


@pytest.fixture
def screens(tmp_path: Path) -> Path:
    """A folder of two QML files with texts and one without."""
    folder = tmp_path / "ui"
    (folder / "screens").mkdir(parents=True)
    (folder / "parts").mkdir()
    (folder / "screens" / "Welcome.qml").write_text(QML, "utf-8")
    (folder / "parts" / "Other.qml").write_text('Text { text: qsTr("One") }', "utf-8")
    (folder / "parts" / "Empty.qml").write_text("Item {}", "utf-8")
    return folder


def test_words_are_read_once_from_the_screens_as_they_are(screens: Path, tmp_path: Path) -> None:
    (welcome,) = interface(screens, tmp_path, ("en",)).first()
    assert welcome.note == "interface  ·  screens/Welcome.qml"
    assert welcome.lines == (
        ProofLine("", ('Compare "both"',)),
        ProofLine("", ("One",)),
        ProofLine("", ("Two\nlines",)),
    )


def test_screens_without_words_are_left_out(screens: Path, tmp_path: Path) -> None:
    rest = interface(screens, tmp_path, ("en",)).rest()
    assert [entry.note for entry in rest.entries] == ["interface  ·  parts/Other.qml"]


def test_translations_stand_beside_them_and_missing_ones_are_marked(
    screens: Path, tmp_path: Path
) -> None:
    (tmp_path / "kiosk_es.ts").write_text(TS, "utf-8")
    words = interface(screens, tmp_path, ("es", "en", "fr"))
    (welcome,) = words.first()
    assert welcome.lines[0].texts == ("Comparar", 'Compare "both"', '— (English) Compare "both"')
    assert welcome.lines[1].texts == ("— (English) One", "One", "— (English) One")
    assert words.rest().entries[0].lines[0].texts == ("Uno", "One", "— (English) One")


def test_every_screen_of_the_kiosk_is_there() -> None:
    words = interface(ui(), resources() / "translations", ("en",))
    entries = [*words.first(), *words.rest().entries]
    spoken = [file for file in ui().rglob("*.qml") if SPOKEN.search(file.read_text("utf-8"))]
    assert len(entries) == len(spoken)
    lines = {line.texts[0] for entry in entries for line in entry.lines}
    assert {
        "Welcome",
        "Start over",
        "Not signed off yet. No medical director has approved these words.",
    } <= lines


def test_help_is_told_for_each_country(tmp_path: Path) -> None:
    numbers = 'call = "1 23"\nlanguage_key = "2"\nlanguage_word = "AYUDA"\ndanger = "112"\n'
    (tmp_path / "xx.toml").write_text(numbers, "utf-8")
    (country,) = help_lines(tmp_path).entries
    assert country.note == "help.country  ·  xx"
    assert country.lines == (
        ProofLine("Call or text", ("1 23",)),
        ProofLine("For Spanish, press", ("2",)),
        ProofLine("For Spanish, text", ("AYUDA",)),
        ProofLine("Danger", ("112",)),
    )
