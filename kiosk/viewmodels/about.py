"""When the words were made, who signed them off, and what staff must know about the pack."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Property, QDate, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk import __version__
from kiosk.content.sign_off import SHORT, SignOffStatus, state
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.visit_store import ViewModel, VisitStore

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class About(ViewModel):
    """The pack's dates and sign-off.

    Args:
        store: the present visit.
        notice: which pack stands in for the clinic's own where that failed, else empty.
        today: tells the date that a review is overdue against: a kiosk runs for weeks.
    """

    changed = Signal()

    def __init__(self, store: VisitStore, notice: str, today: Callable[[], dt.date]) -> None:
        super().__init__(store)
        self._notice = notice
        self._today = today
        self._known = self._now()
        self._shown = state(store.pack, *self._known)
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "About":
        """Return the one instance, for QML."""
        return engine_of(engine).take(About)

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

    @Property(str, notify=changed)
    def shortHash(self) -> str:
        """The first digits of what is signed: the ones on every page of the pack's proof."""
        return self._shown.present[:SHORT]

    @Property(QDate, constant=True)
    def published(self) -> QDate:
        """The day the pack was published."""
        return _day(self._store.pack.structure.published)

    @Property(QDate, notify=changed)
    def nextReview(self) -> QDate:
        """The day by which this language is reviewed again."""
        return _day(self._shown.next_review)

    @Property(bool, notify=changed)
    def overdue(self) -> bool:
        """Whether that day has passed."""
        return self._shown.overdue

    @Property(bool, notify=changed)
    def signedOff(self) -> bool:
        """Whether these very words are signed off in this language."""
        return self._shown.signed_off

    @Property(bool, notify=changed)
    def changedSinceSigned(self) -> bool:
        """Whether this language was signed off once, and is no longer what was signed."""
        return self._shown.standing is SignOffStatus.CHANGED

    @Property(str, notify=changed)
    def reviewedBy(self) -> str:
        """Who signed this language off."""
        return self._shown.review.reviewed_by

    @Property(str, notify=changed)
    def awaits(self) -> str:
        """What has to happen before a signature, in this language; empty where nothing is said."""
        return self._shown.review.awaits

    @Property(QDate, notify=changed)
    def reviewedOn(self) -> QDate:
        """The day it was signed off; not a date where it was not."""
        day = self._shown.review.reviewed_on
        return _day(day) if day else QDate()

    def _now(self) -> tuple[str, dt.date]:
        """Return what the sign-off depends on: the language on the screen and the day."""
        return self._store.words.code, self._today()

    def _refresh(self) -> None:
        now = self._now()
        if now != self._known:
            self._known = now
            self._shown = state(self._store.pack, *now)
            self.changed.emit()


def _day(date: dt.date) -> QDate:
    return QDate(date.year, date.month, date.day)
