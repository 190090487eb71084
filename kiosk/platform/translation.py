"""The interface's own words in the language of the visit, from Qt Linguist's compiled files."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.values.interface_languages import WRITTEN_IN, interface_file


class Translation:
    """Switches the language of the interface.

    Args:
        folder: where the compiled files are, one `kiosk_<language>.qm` a language.
        own: compiled files of the content pack by name, whose words go before those.
    """

    def __init__(self, folder: Path, own: Mapping[str, bytes]) -> None:
        self._folder = folder
        self._own = own
        self._installed: list[QTranslator] = []

    def put_in(self, language: str) -> bool:
        """Put the interface in a language; return whether there are words for it.

        Where there are none, the interface stands in the language that it is written in.
        """
        self.take_out()
        translators = self._words(language)
        self._installed = [
            translator
            for translator in translators
            if QCoreApplication.installTranslator(translator)
        ]
        return language == WRITTEN_IN or bool(self._installed)

    def said_in(self, language: str, context: str, source: str) -> str:
        """Return one text in a language, whichever the interface is in.

        Where there is none, it is the text as it is written.
        """
        translations = (
            translator.translate(context, source) for translator in reversed(self._words(language))
        )
        return next(filter(None, translations), source)

    def take_out(self) -> None:
        """Put the interface in the language that it is written in."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def _words(self, language: str) -> list[QTranslator]:
        """Return the files for a language that can be read, the first one last."""
        name = interface_file(language)
        shipped, own = QTranslator(), QTranslator()
        return [
            *([shipped] if shipped.load(str(self._folder / name)) else []),
            *([own] if own.load(self._own.get(name, b"")) else []),
        ]
