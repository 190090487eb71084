"""When the words were made, who signed them off, and what staff must know about the pack."""

import datetime as dt

from PySide6.QtCore import Property, QDate, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk import __version__
from kiosk.bridge.desk import desk_of
from kiosk.bridge.store import Bridge, Store

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class About(Bridge):
    """The pack's dates and sign-off.

    Args:
        store: the present visit.
        notice: which pack stands in for the clinic's own where that failed, else empty.
        today: the date that a review is overdue against.
    """

    changed = Signal()

    def __init__(self, store: Store, notice: str, today: dt.date) -> None:
        super().__init__(store)
        self._notice = notice
        self._today = today
        self._shown = store.words.review
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "About":
        """Hand the one about to QML."""
        return desk_of(engine).take(About)

    @Property(str, constant=True)
    def notice(self) -> str:
        """Which pack stands in for the clinic's own, empty where none does."""
        return self._notice

    @Property(str, constant=True)
    def pack(self) -> str:
        """The name of the pack."""
        return self._store.pack.structure.id

    @Property(str, constant=True)
    def version(self) -> str:
        """The version of the pack."""
        return self._store.pack.structure.version

    @Property(str, constant=True)
    def program(self) -> str:
        """The version of the program."""
        return __version__

    @Property(QDate, constant=True)
    def published(self) -> QDate:
        """The day the pack was published."""
        return _day(self._store.pack.structure.published)

    @Property(QDate, notify=changed)
    def nextReview(self) -> QDate:
        """The day by which the pack is reviewed again."""
        return _day(self._next_review)

    @Property(bool, notify=changed)
    def overdue(self) -> bool:
        """Whether that day has passed."""
        return self._next_review < self._today

    @Property(bool, notify=changed)
    def signedOff(self) -> bool:
        """Whether this language is signed off."""
        return bool(self._shown.reviewed_by and self._shown.reviewed_on)

    @Property(str, notify=changed)
    def reviewedBy(self) -> str:
        """Who signed this language off."""
        return self._shown.reviewed_by

    @Property(QDate, notify=changed)
    def reviewedOn(self) -> QDate:
        """The day it was signed off; not a date where it was not."""
        return _day(self._shown.reviewed_on) if self._shown.reviewed_on else QDate()

    @property
    def _next_review(self) -> dt.date:
        return self._shown.next_review or self._store.pack.structure.next_review

    def _refresh(self) -> None:
        review = self._store.words.review
        if review != self._shown:
            self._shown = review
            self.changed.emit()


def _day(date: dt.date) -> QDate:
    return QDate(date.year, date.month, date.day)
