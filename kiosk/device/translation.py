"""The interface's own words in the language of the visit, from Qt Linguist's compiled files."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

SOURCE_LANGUAGE: Final = "en"
"""What the interface is written in. It needs no file."""


class Translation:
    """Puts the interface in a language.

    Args:
        folder: where the compiled files are, one `kiosk_<language>.qm` a language.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: QTranslator | None = None

    def put_in(self, language: str) -> bool:
        """Put the interface in a language; return whether there are words for it.

        Where there are none, the interface stands in the language that it is written in.
        """
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
        if language == SOURCE_LANGUAGE:
            return True
        translator = QTranslator()
        if not translator.load(str(self._folder / f"kiosk_{language}.qm")):
            return False
        self._installed = translator
        return QCoreApplication.installTranslator(translator)
