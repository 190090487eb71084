"""Where help is, in the clinic's country."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject

from kiosk.content.help_lines import HelpLines
from kiosk.viewmodels.qml import qml_singleton


@qml_singleton
class Help(QObject):
    """The numbers to call. An empty one is not shown."""

    def __init__(self, lines: HelpLines) -> None:
        super().__init__()
        self._lines = lines

    call = Property(str, attrgetter("_lines.call"), constant=True)
    """The number to call or text."""

    languageKey = Property(str, attrgetter("_lines.language_key"), constant=True)
    """The key to press in a call there for Spanish, empty where there is none."""

    languageWord = Property(str, attrgetter("_lines.language_word"), constant=True)
    """The word to text there for Spanish, empty where there is none."""

    chat = Property(str, attrgetter("_lines.chat"), constant=True)
    """The address of a chat."""

    danger = Property(str, attrgetter("_lines.danger"), constant=True)
    """The number for immediate danger."""
