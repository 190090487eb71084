"""Reading aloud: what is spoken of the screen, and what the listener can do about it."""

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import Shiboken

from kiosk.speech.reading_position import ReadingPhase, ReadingPosition
from kiosk.speech.spoken_text import SpokenKind, in_turn, spoken
from kiosk.values.tts import LOUDEST, AvailableVoices, OpenVoice, SpokenProgress, Utterance
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.visit import Screen, Visit

if TYPE_CHECKING:
    from kiosk.viewmodels.spoken_scene import SceneText

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class ReadAloudProps(Struct, frozen=True):
    """What the bar shows.

    Attributes:
        shown: whether screens are read aloud, and the bar is there.
        asks: whether the patient is asked about headphones before anything is spoken.
        waits: whether the voice is not ready yet.
        silence: why nothing can be spoken, empty where it can.
        phase: whether something is spoken.
        volume: how loud, in steps.
    """

    shown: bool = False
    asks: bool = False
    waits: bool = False
    silence: str = ""
    phase: ReadingPhase = ReadingPhase.RESTING
    volume: int = 0


Place = tuple[object, ...]


@QmlElement
@QmlSingleton
class ReadAloud(ViewModel):
    """Reads what is in front, marks what it reads, and falls silent when the visit moves on.

    Args:
        store: the present visit.
        volume: how loud every visit begins, in steps.
        open_voice: makes the voice.
    """

    changed = Signal()
    markedChanged = Signal()

    def __init__(self, store: VisitStore, volume: int, open_voice: OpenVoice) -> None:
        super().__init__(store)
        self._usual_volume = volume
        self._voice = open_voice(SpokenProgress(self._ready, self._ended))
        self._voices: AvailableVoices | None = None
        self._window: QQuickWindow | None = None
        self._parts: tuple[SceneText, ...] = ()
        self._reading = ReadingPosition()
        self._said = 0
        self._due = False
        self._seeking = False
        self._marked: QQuickItem | None = None
        self._place = self._where()
        self._listening = self._visit.listening
        self._props = self._derive()
        store.changed.connect(self._refresh)
        store.ticked.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "ReadAloud":
        """Hand the one reader to QML."""
        return engine_of(engine).take(ReadAloud)

    def watch(self, window: QQuickWindow) -> None:
        """Read what a window shows, from now on."""
        self._window = window
        window.activeFocusItemChanged.connect(self._follow_keyboard)

    def begin_at(self, volume: int) -> None:
        """Begin visits otherwise from now on: how loud, in steps."""
        self._usual_volume = volume
        self._refresh()

    def close(self) -> None:
        """Fall silent for good."""
        self._voice.close()

    def pressed(self, *, by_key: bool) -> None:
        """Note a touch, or a patient's key.

        On the waiting screen a key is spoken, though nobody asked for it: whoever does not see
        the button that reads finds it by ear. Where a screen reader runs, that one speaks.
        """
        visit = self._visit
        waits = visit.screen is Screen.ATTRACT and not visit.private
        sought, reading = self._seeking, visit.listening.reading
        self._seeking = by_key and waits and not reading and not _heard_elsewhere()
        if sought and not self._seeking and not reading:
            self._move(self._reading.silent())

    def tapped(self, point: QPointF) -> None:
        """Speak what a finger touched, and go on from there where it is words.

        What stands aside, such as the buttons that scroll, interrupts nothing.
        """
        if not self._may_speak or self._window is None:
            return
        from kiosk.viewmodels.spoken_scene import scene_text_at

        found = _parts(self._window)
        place = scene_text_at(found, point)
        if place is None or (
            found[place].seen.aside and self._reading.phase is ReadingPhase.SPEAKING
        ):
            return
        self._parts = found
        words = found[place].seen.kind is SpokenKind.WORDS
        version_selection = in_turn([part.seen for part in found]) if words else ()
        self._move(self._reading.read_on(version_selection, place))

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether screens are read aloud."""
        return self._props.shown

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether the patient is asked about headphones."""
        return self._props.asks

    @Property(bool, notify=changed)
    def waits(self) -> bool:
        """Whether the voice is not ready yet."""
        return self._props.waits

    @Property(str, notify=changed)
    def silence(self) -> str:
        """Why nothing can be spoken: no_engine, no_voice, or empty."""
        return self._props.silence

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        """Whether something is being spoken."""
        return self._props.phase is ReadingPhase.SPEAKING

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the reading waits to go on."""
        return self._props.phase is ReadingPhase.PAUSED

    @Property(bool, notify=changed)
    def atRest(self) -> bool:
        """Whether there is nothing to skip: the end is reached."""
        return self._props.phase is ReadingPhase.RESTING

    @Property(int, notify=changed)
    def volume(self) -> int:
        """How loud, in steps from 0."""
        return self._props.volume

    @Property(int, constant=True)
    def loudest(self) -> int:
        """The highest step."""
        return LOUDEST

    @Property(QObject, notify=markedChanged)
    def marked(self) -> QQuickItem | None:
        """The thing on the screen that is being read."""
        return self._marked

    @Slot()
    def start(self) -> None:
        """Read screens aloud, from this one on."""
        self._store.send(events.SetReading(on=True))

    @Slot()
    def stop(self) -> None:
        """Read no more."""
        self._store.send(events.SetReading(on=False))

    @Slot()
    def useHeadphones(self) -> None:
        """Say that nobody else hears what is spoken."""
        self._store.send(events.UseHeadphones())

    @Slot()
    def pause(self) -> None:
        """Fall silent, or go on."""
        paused = self._reading.phase is ReadingPhase.PAUSED
        self._move(self._reading.again() if paused else self._reading.paused())

    @Slot()
    def again(self) -> None:
        """Speak the present part again; at the end, the whole screen."""
        if self._reading.phase is ReadingPhase.RESTING:
            self._read_all()
        else:
            self._move(self._reading.again())

    @Slot()
    def skip(self) -> None:
        """Go on to the next part."""
        self._move(self._reading.skipped())

    @Slot(int)
    def louder(self, steps: int) -> None:
        """Speak louder by steps, or more quietly. What is being spoken begins again."""
        self._store.send(events.SetVolume(self._props.volume + steps))

    @property
    def loudness(self) -> int:
        """How loud the visit is heard, in steps from 0."""
        return self._props.volume

    @property
    def reads(self) -> bool:
        """Whether what comes up is spoken, or will be once the voice is there."""
        return self._props.shown and not self._props.silence

    @property
    def _may_speak(self) -> bool:
        props = self._props
        return props.shown and not (props.asks or props.waits or props.silence or self._due)

    @property
    def _may_name(self) -> bool:
        """Whether what a key comes to is spoken, though nothing is read."""
        voices = self._voices
        return self._seeking and voices is not None and not voices.silence(self._visit.language)

    def _where(self) -> Place:
        """Return what a reading is a reading of: elsewhere, another begins."""
        visit, warned = self._visit, self._store.reading.phase
        screen = (visit.language, visit.screen, visit.topic, visit.section, visit.question)
        return (*screen, visit.overlays, visit.detail, visit.editing, warned)

    def _derive(self) -> ReadAloudProps:
        visit, voices = self._visit, self._voices
        shown = visit.listening.reading and not visit.covered
        silence = voices.silence(visit.language) if voices else None
        chosen = visit.listening.volume
        return ReadAloudProps(
            shown=shown,
            asks=shown and not silence and self._must_ask(visit),
            waits=shown and voices is None,
            silence=silence or "",
            phase=self._reading.phase,
            volume=self._usual_volume if chosen is None else chosen,
        )

    def _must_ask(self, visit: Visit) -> bool:
        return visit.private and not visit.listening.headphones and not self._store.reading.warns

    def _refresh(self) -> None:
        """Follow the visit: fall silent at once, and speak once the scene has followed too."""
        before, was = self._place, self._listening
        self._place, self._listening = self._where(), self._visit.listening
        if (before, was) == (self._place, self._listening):
            return
        if before == self._place and replace(was, volume=self._listening.volume) == self._listening:
            self._show()
            if self._reading.phase is ReadingPhase.SPEAKING:
                self._move(self._reading.again())
            return
        self._seeking = False
        self._move(self._reading.silent())
        if self._listening.reading:
            self._begin(anew=not was.reading)
        elif was.reading:
            self._voices = None
            self._voice.forget()
        self._show()

    def _begin(self, *, anew: bool) -> None:
        """Read the whole screen, once it is there."""
        if anew and self._voices is not None and not self._voices.by_language:
            self._voices = None
        self._voice.open()
        self._due = True
        QTimer.singleShot(0, self, self._read_all)

    def _read_all(self) -> None:
        self._due = False
        if self._may_speak and self._window is not None:
            self._parts = _parts(self._window)
            self._move(self._reading.read(in_turn([part.seen for part in self._parts])))

    def _follow_keyboard(self) -> None:
        """Speak what the keyboard or a switch came to."""
        QTimer.singleShot(0, self, self._speak_focused)

    def _speak_focused(self) -> None:
        if self._window is None or not self._store.by_key:
            return
        if self._seeking and self._voices is None:
            self._voice.open()
            return
        if not (self._may_speak or self._may_name):
            return
        focused = self._window.activeFocusItem()
        found = _parts(self._window)
        place = next((place for place, part in enumerate(found) if part.item is focused), None)
        if place is not None:
            self._parts = found
            self._move(self._reading.read((place,)))

    def _ready(self, voices: AvailableVoices) -> None:
        self._voices = voices
        self._move(self._reading.silent())
        if self._seeking:
            self._speak_focused()
        else:
            self._read_all()

    def _ended(self, turn: int) -> None:
        self._move(self._reading.ended(turn))

    def _move(self, reading: ReadingPosition) -> None:
        """Let the voice and the mark follow a reading."""
        was, self._reading = self._reading, reading
        place = reading.place
        part = self._parts[place] if place is not None else None
        if part is not None and not Shiboken.isValid(part.item):
            self._move(reading.silent())
            return
        if (
            reading.phase is ReadingPhase.SPEAKING
            and reading.turn != self._said
            and part is not None
        ):
            self._said = reading.turn
            text = spoken(part.seen)
            volume, language = self._derive().volume, self._visit.language
            self._voice.say(Utterance(reading.turn, text, language, volume))
        elif was.phase is ReadingPhase.SPEAKING and reading.phase is not ReadingPhase.SPEAKING:
            self._voice.stop()
        if part is None:
            self._parts = ()
        self._mark(part.item if part else None)
        self._show()

    def _mark(self, item: QQuickItem | None) -> None:
        if item is not self._marked:
            self._marked = item
            self.markedChanged.emit()

    def _show(self) -> None:
        self._store.speaking = self._reading.phase is ReadingPhase.SPEAKING
        props = self._derive()
        if props != self._props:
            self._props = props
            self.changed.emit()


# Both import here, because the first frame does not wait for them.


def _parts(window: QQuickWindow) -> "tuple[SceneText, ...]":
    """Return what can be spoken of what is in front."""
    from kiosk.viewmodels.spoken_scene import scene_texts

    return scene_texts(window.contentItem())


def _heard_elsewhere() -> bool:
    """Return whether a screen reader runs."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()
