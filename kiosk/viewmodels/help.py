"""Where help is, in the clinic's country."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.content.help_lines import HelpLines
from kiosk.viewmodels.engine import engine_of

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Help(QObject):
    """The numbers to call. An empty one is not shown."""

    def __init__(self, lines: HelpLines) -> None:
        super().__init__()
        self._lines = lines

    @staticmethod
    def create(engine: QQmlEngine) -> "Help":
        """Return the one instance, for QML."""
        return engine_of(engine).take(Help)

    @Property(str, constant=True)
    def call(self) -> str:
        """The number to call or text."""
        return self._lines.call

    @Property(str, constant=True)
    def languageKey(self) -> str:
        """The key to press in a call there for Spanish, empty where there is none."""
        return self._lines.language_key

    @Property(str, constant=True)
    def languageWord(self) -> str:
        """The word to text there for Spanish, empty where there is none."""
        return self._lines.language_word

    @Property(str, constant=True)
    def chat(self) -> str:
        """The address of a chat."""
        return self._lines.chat

    @Property(str, constant=True)
    def danger(self) -> str:
        """The number for immediate danger."""
        return self._lines.danger
