"""The interface words: buttons, headings and other texts that are not in the pack.

The English texts are read from the QML files, translations from Qt Linguist's files.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QFile, QIODevice, QXmlStreamReader

from kiosk.content.help_lines import load_help
from kiosk.values.interface_languages import WRITTEN_IN
from tools.content.proof.outline import NOTHING, ProofEntry, ProofLine, ProofPart, note

WORDS = re.compile(r'\b(?:qsTr|QT_TR_NOOP)\("((?:[^"\\]|\\.)*)"')
ESCAPED = re.compile(r"\\(.)")
LINE_END: Final = {"n": "\n", "t": "\t"}

FIRST: Final = ("Attract", "Welcome")
HELP: Final = "HelpSheet"

Translations = dict[tuple[str, str], str]
"""Translations, by QML file name and English text."""


class Interface(Struct, frozen=True):
    """The interface words.

    Attributes:
        screens: each QML file that has texts, with its texts in order.
        translations: the translations of each language of the pack, in its order.
    """

    screens: tuple[tuple[Path, tuple[str, ...]], ...]
    translations: tuple[Translations | None, ...]

    def first(self) -> Iterator[ProofEntry]:
        """Return the words of the first screens."""
        named = {file.stem: (file, words) for file, words in self.screens}
        yield from (self._entry(*named[name]) for name in FIRST if name in named)

    def rest(self) -> ProofPart:
        """Return the words of all other screens."""
        others = (self._entry(*screen) for screen in self.screens if screen[0].stem not in FIRST)
        return ProofPart("Interface words", tuple(others), opens=True)

    def _entry(self, file: Path, words: tuple[str, ...]) -> ProofEntry:
        name = f"{file.parent.name}/{file.name}"
        lines = (ProofLine("", self._said(file.stem, text)) for text in words)
        return ProofEntry(note("interface", name), tuple(lines))

    def _said(self, screen: str, text: str) -> tuple[str, ...]:
        return tuple(
            text if known is None else known.get((screen, text), f"{NOTHING} (English) {text}")
            for known in self.translations
        )


def interface(ui: Path, linguist: Path, languages: tuple[str, ...]) -> Interface:
    """Return the interface's words.

    Args:
        ui: the folder of the QML files.
        linguist: the folder of the .ts files.
        languages: the codes of the pack's languages.
    """
    files = sorted(ui.rglob("*.qml"), key=lambda file: (file.parent.name != "screens", file))
    screens = ((file, _words(file)) for file in files)
    return Interface(
        tuple((file, words) for file, words in screens if words),
        tuple(_translations(linguist, code) for code in languages),
    )


def help_lines(folder: Path) -> ProofPart:
    """Return the help lines of each country that the kiosk knows."""
    entries = []
    for file in sorted(folder.glob("*.toml")):
        lines, _diagnostics = load_help(folder, file.stem)
        numbers = {
            "Call or text": lines.call,
            "For Spanish, press": lines.language_key,
            "For Spanish, text": lines.language_word,
            "Chat": lines.chat,
            "Danger": lines.danger,
        }
        given = (ProofLine(name, (number,)) for name, number in numbers.items() if number)
        entries.append(ProofEntry(note("help.country", file.stem), tuple(given)))
    return ProofPart("Need help now? Numbers by country", tuple(entries))


def _words(file: Path) -> tuple[str, ...]:
    found = (text[1] for text in WORDS.finditer(file.read_text(encoding="utf-8")))
    return tuple(dict.fromkeys(ESCAPED.sub(_unescaped, text) for text in found))


def _unescaped(found: re.Match[str]) -> str:
    return LINE_END.get(found[1], found[1])


def _translations(linguist: Path, code: str) -> Translations | None:
    """Return the translations of a language, None for the language of the QML files."""
    if code == WRITTEN_IN:
        return None
    file = QFile(str(linguist / f"kiosk_{code}.ts"))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return {}
    found: Translations = {}
    reader = QXmlStreamReader(file)
    screen = source = ""
    while not reader.atEnd():
        reader.readNext()
        if not reader.isStartElement():
            continue
        if reader.name() == "name":
            screen = reader.readElementText()
        elif reader.name() == "source":
            source = reader.readElementText()
        elif reader.name() == "translation" and (text := reader.readElementText()):
            found[screen, source] = text
    return found
