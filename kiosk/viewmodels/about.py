"""When the words were made, who signed them off, and what staff must know about the pack."""

import datetime as dt
from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import Property, Signal

from kiosk import __version__
from kiosk.content.sign_off import SHORT, SignOffStatus, state
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.takeaway_items import long_date
from kiosk.viewmodels.visit_store import ViewModel, VisitStore


@qml_singleton
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

    notice = Property(str, attrgetter("_notice"), constant=True)
    """Which pack stands in for the clinic's own, empty where none does."""

    pack = Property(str, attrgetter("_store.pack.structure.id"), constant=True)

    version = Property(str, attrgetter("_store.pack.structure.version"), constant=True)

    program = Property(str, lambda _self: __version__, constant=True)

    @Property(str, notify=changed)
    def shortHash(self) -> str:
        """The first digits of what is signed: the ones on every page of the pack's proof."""
        return self._shown.present[:SHORT]

    @Property(str, notify=changed)
    def published(self) -> str:
        """The day the pack was published, as this language writes it out."""
        return self._written(self._store.pack.structure.published)

    @Property(str, notify=changed)
    def nextReview(self) -> str:
        """The day by which this language is reviewed again."""
        return self._written(self._shown.next_review)

    overdue = Property(bool, attrgetter("_shown.overdue"), notify=changed)
    """Whether that day has passed."""

    signedOff = Property(bool, attrgetter("_shown.signed_off"), notify=changed)
    """Whether these very words are signed off in this language."""

    @Property(bool, notify=changed)
    def changedSinceSigned(self) -> bool:
        """Whether this language was signed off once, and is no longer what was signed."""
        return self._shown.standing is SignOffStatus.CHANGED

    reviewedBy = Property(str, attrgetter("_shown.review.reviewed_by"), notify=changed)
    """Who signed this language off."""

    awaits = Property(str, attrgetter("_shown.review.awaits"), notify=changed)
    """What has to happen before a signature, in this language; empty where nothing is said."""

    @Property(str, notify=changed)
    def reviewedOn(self) -> str:
        """The day it was signed off, empty where it was not."""
        day = self._shown.review.reviewed_on
        return self._written(day) if day else ""

    def _written(self, day: dt.date) -> str:
        # Not a date for QML: there it is midnight of Greenwich, which in America is the day before.
        return long_date(day, self._store.words.code)

    def _now(self) -> tuple[str, dt.date]:
        """Return what the sign-off depends on: the language on the screen and the day."""
        return self._store.words.code, self._today()

    def _refresh(self) -> None:
        now = self._now()
        if now != self._known:
            self._known = now
            self._shown = state(self._store.pack, *now)
            self.changed.emit()
