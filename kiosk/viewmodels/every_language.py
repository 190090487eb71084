"""A text of the interface in any language on offer, for those whom nobody has asked for theirs."""

from PySide6.QtCore import QObject, Slot

from kiosk.platform.translation import Translation
from kiosk.viewmodels.qml import qml_singleton


@qml_singleton
class EveryLanguage(QObject):
    """Looks texts up in other languages than that of the screen."""

    def __init__(self, translation: Translation) -> None:
        super().__init__()
        self._translation = translation

    @Slot(str, str, str, result=str)
    def said(self, language: str, context: str, source: str) -> str:
        """Return a text of a QML file, its context, in a language."""
        return self._translation.said_in(language, context, source)
