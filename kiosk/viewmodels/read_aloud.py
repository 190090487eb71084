"""Reading aloud as QML sees it: the bar, the marked part, and what the listener can do."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.speech.listening import ListeningState
from kiosk.speech.reader import Reader
from kiosk.speech.reading_position import ReadingPhase
from kiosk.values.tts import LOUDEST, OpenVoice
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.spoken_scene import (
    SceneText,
    WindowScene,
    read_by_screen_reader,
    scene_text_at,
)
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.visit import Screen, is_private, language_shown


@qml_singleton
class ReadAloud(ViewModel):
    """Shows a reader, and passes on what it has to know of the visit and the window.

    Args:
        store: the present visit.
        volume: how loud every visit begins, in steps.
        open_voice: makes the voice.
    """

    changed = Signal()
    markedChanged = Signal()

    def __init__(self, store: VisitStore, volume: int, open_voice: OpenVoice) -> None:
        super().__init__(store)
        self._scene = WindowScene(self)
        self._hushed = False
        self._anew = 0
        self._reader: Reader[SceneText] = Reader(
            self._listening(), volume, open_voice, self._scene, self._show
        )
        self._status = self._reader.status
        self._marked: QQuickItem | None = None
        store.changed.connect(self._follow)
        store.ticking.connect(self._keep_awake)
        store.ticked.connect(self._follow)

    def watch(self, window: QQuickWindow) -> None:
        """Read what a window shows, from now on."""
        self._scene.window = window
        window.activeFocusItemChanged.connect(self._follow_keyboard)

    def begin_at(self, volume: int) -> None:
        """Use another volume, in steps, from the next visit on."""
        self._reader.begin_at(volume)

    def close(self) -> None:
        """Fall silent for good."""
        self._reader.close()

    def hush(self, hushed: bool) -> None:
        """Be silent as long as staff are at work, and read on afterwards."""
        self._hushed = hushed
        self._follow()

    def pressed(self, *, by_key: bool) -> None:
        """Note a touch, or a patient's key."""
        self._reader.pressed(by_key=by_key, screen_reader=read_by_screen_reader())

    def tapped(self, point: QPointF) -> None:
        """Speak what a finger touched, at a point of the window."""
        if not self._reader.may_speak:
            return
        parts = self._scene.parts()
        place = scene_text_at(parts, point)
        if place is not None:
            self._reader.tapped(parts, place)

    shown = Property(bool, attrgetter("_status.shown"), notify=changed)
    """Whether screens are read aloud."""

    asks = Property(bool, attrgetter("_status.asks"), notify=changed)
    """Whether the patient is asked about headphones."""

    waits = Property(bool, attrgetter("_status.waits"), notify=changed)
    """Whether the voice is not ready yet."""

    silence = Property(str, attrgetter("_status.silence"), notify=changed)
    """Why nothing can be spoken: no_engine, no_voice, or empty."""

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the reading waits to go on."""
        return self._status.phase is ReadingPhase.PAUSED

    @Property(bool, notify=changed)
    def atRest(self) -> bool:
        """Whether there is nothing to skip: the end is reached."""
        return self._status.phase is ReadingPhase.RESTING

    volume = Property(int, attrgetter("_status.volume"), notify=changed)
    """How loud, in steps from 0."""

    loudest = Property(int, lambda _self: LOUDEST, constant=True)
    """The highest step."""

    marked = Property(QObject, attrgetter("_marked"), notify=markedChanged)
    """The thing on the screen that is being read."""

    setReading = sends("setReading", events.SetReading)
    """Read screens aloud, from this one on, or stop."""

    useHeadphones = sends("useHeadphones", events.UseHeadphones)
    """Say that nobody else hears what is spoken."""

    @Slot()
    def pause(self) -> None:
        """Fall silent, or go on."""
        self._reader.pause()

    @Slot()
    def again(self) -> None:
        """Speak the present part again; at the end, the whole screen."""
        self._reader.again()

    @Slot()
    def skip(self) -> None:
        self._reader.skip()

    @Slot()
    def anew(self) -> None:
        """Read what is in front from its beginning: it says something else by now."""
        self._anew += 1
        self._follow()

    @Slot(int)
    def louder(self, steps: int) -> None:
        """Speak louder by steps, or more quietly. What is being spoken begins again."""
        self._store.send(events.SetVolume(self._status.volume + steps))

    @property
    def is_speaking(self) -> bool:
        """Whether something is being spoken, for Python."""
        return self._reader.speaking

    @property
    def loudness(self) -> int:
        """How loud the visit is heard, in steps from 0."""
        return self._status.volume

    @property
    def reads(self) -> bool:
        """Whether what comes up is spoken, or will be once the voice is there."""
        return self._status.shown and not self._status.silence

    def _listening(self) -> ListeningState:
        visit, plan, idle = self._visit, self._store.plan, self._store.idle_state
        private = is_private(visit, plan)
        screen = (visit.screen, visit.topic, visit.section, visit.question)
        over = (visit.overlays, visit.detail, visit.editing, visit.for_staff, self._anew)
        return ListeningState(
            place=(*screen, *over, idle.phase),
            language=language_shown(visit, plan),
            reading=visit.listening.reading,
            headphones=visit.listening.headphones,
            volume=visit.listening.volume,
            private=private,
            warned=idle.warns,
            covered=visit.covered or self._hushed,
            attracts=visit.screen is Screen.ATTRACT and not private,
        )

    def _follow(self) -> None:
        self._reader.follow(self._listening())

    def _keep_awake(self) -> None:
        """Let no idle time pass for a patient who is being read to."""
        if self._reader.speaking:
            self._store.heard()

    def _follow_keyboard(self) -> None:
        # Whether the scene is made is asked of every item: after a touch nobody waits for that.
        if self._store.last_press.by_key:
            self._scene.soon(self._reader.focus_moved)

    def _show(self) -> None:
        part = self._reader.marked
        item = part.item if part is not None else None
        if item is not self._marked:
            self._marked = item
            self.markedChanged.emit()
        status = self._reader.status
        if status != self._status:
            self._status = status
            self.changed.emit()
