"""The session timeline: both routes on one minute axis, read at a minute."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal

from kiosk.content.words import Words
from kiosk.settings.clinic_settings import WholeVisitSettings
from kiosk.values.routes import ROUTES, Route
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events


class LaneItem(Struct, frozen=True):
    """One route's lane, its ranges in minutes, and what it is like at the chosen minute."""

    route: str
    onset_earliest: int
    onset_latest: int
    peak_earliest: int
    peak_latest: int
    end_earliest: int
    end_latest: int
    strength_least: int
    strength_most: int
    said: str


class WholeDayItem(Struct, frozen=True):
    """One route's whole visit in minutes; 0 where the clinic has not said."""

    route: str
    arrive: int
    session_earliest: int
    session_latest: int
    rest: int


@qml_singleton
class SessionTimeline(ViewModel):
    """The session timeline at the chosen minute."""

    changed = Signal()

    def __init__(self, store: VisitStore, day: WholeVisitSettings) -> None:
        super().__init__(store)
        self._days = ListModel(WholeDayItem, self)
        self.adopt(day)
        self._lanes = ListModel(LaneItem, self)
        self._peaks = ListModel(LaneItem, self)
        self._minute = 0
        self._refresh()
        store.changed.connect(self._refresh)

    lanes = Property(QObject, attrgetter("_lanes"), constant=True)
    """Both lanes, IV first."""

    peaks = Property(QObject, attrgetter("_peaks"), constant=True)
    """Both lanes, as their strongest parts come: the order in which their names are read."""

    days = Property(QObject, attrgetter("_days"), constant=True)
    """The whole visit for both routes, IV first."""

    minute = Property(int, attrgetter("_minute"), notify=changed)
    """The chosen minute."""

    axis = Property(int, attrgetter("_store.pack.structure.timeline.axis"), constant=True)
    """The last minute of the axis."""

    @Property(int, constant=True)
    def lastEnd(self) -> int:
        """The minute by which both routes are at their end."""
        timeline = self._store.pack.structure.timeline
        return max(timeline.iv.end.latest, timeline.im.end.latest)

    @Property(int, constant=True)
    def strongest(self) -> int:
        """How strong the stronger route is at most, in percent."""
        timeline = self._store.pack.structure.timeline
        return max(timeline.iv.strength.most, timeline.im.strength.most)

    def adopt(self, day: WholeVisitSettings) -> None:
        """Show other minutes of a day at this clinic."""
        self._days.show([self._day(route, day) for route in ROUTES])

    moveTo = sends("moveTo", events.MoveMinute)
    """Read the timeline at another minute."""

    def _refresh(self) -> None:
        words, minute = self._store.words, self._visit.minute
        lanes = [self._lane(route, minute, words) for route in ROUTES]
        self._lanes.show(lanes)
        self._peaks.show(sorted(lanes, key=lambda lane: lane.peak_earliest + lane.peak_latest))
        if minute != self._minute:
            self._minute = minute
            self.changed.emit()

    def _day(self, route: Route, day: WholeVisitSettings) -> WholeDayItem:
        ends = self._store.pack.structure.timeline.lane(route).end
        rest = day.iv_rest_minutes if route is Route.IV else day.im_rest_minutes
        return WholeDayItem(route, day.arrive_minutes, ends.earliest, ends.latest, rest)

    def _lane(self, route: Route, minute: int, words: Words) -> LaneItem:
        lane = self._store.pack.structure.timeline.lane(route)
        return LaneItem(
            route=route,
            onset_earliest=lane.onset.earliest,
            onset_latest=lane.onset.latest,
            peak_earliest=lane.peak.earliest,
            peak_latest=lane.peak.latest,
            end_earliest=lane.end.earliest,
            end_latest=lane.end.latest,
            strength_least=lane.strength.least,
            strength_most=lane.strength.most,
            said=getattr(words.timeline.lane(route), lane.part_at(minute)) or "",
        )
