"""The controller of reading aloud: what the voice says, when, and when it falls silent."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from msgspec.structs import replace

from kiosk.speech.listening import ListeningState, ReadingStatus
from kiosk.speech.reading_position import ReadingPhase, ReadingPosition
from kiosk.speech.spoken_text import SpokenItem, SpokenKind, spoken
from kiosk.values.tts import AvailableVoices, OpenVoice, SpokenProgress, Utterance


class Readable(Protocol):
    """Something on the screen, known to the reader by its words alone."""

    @property
    def seen(self) -> SpokenItem:
        """What of it can be spoken."""


PartT = TypeVar("PartT", bound=Readable)


class Scene(Protocol[PartT]):
    """The screen, as it is asked by a reader."""

    def parts(self) -> tuple[PartT, ...]:
        """Return what can be spoken of what is in front, in reading order."""

    def focused(self, parts: tuple[PartT, ...]) -> int | None:
        """Return the place of the part that has the keyboard's focus."""

    def holds(self, part: PartT) -> bool:
        """Return whether a part is still there."""

    def soon(self, do: Callable[[], None]) -> None:
        """Call a function once the screen has followed the visit."""


class Reader(Generic[PartT]):
    """Reads what is in front, and falls silent when the visit moves on.

    Args:
        state: the listener's surroundings at the start.
        volume: how loud every visit begins, in steps.
        open_voice: makes the voice.
        scene: the screen.
        changed: called when the status or the marked part may have changed.
    """

    def __init__(
        self,
        state: ListeningState,
        volume: int,
        open_voice: OpenVoice,
        scene: Scene[PartT],
        changed: Callable[[], None],
    ) -> None:
        self._state = state
        self._usual_volume = volume
        self._voice = open_voice(SpokenProgress(self._ready, self._ended))
        self._voices: AvailableVoices | None = None
        self._scene = scene
        self._changed = changed
        self._parts: tuple[PartT, ...] = ()
        self._position = ReadingPosition()
        self._last_turn = 0
        self._due = False
        self._seeking = False

    @property
    def status(self) -> ReadingStatus:
        """What the bar shows now."""
        state, voices = self._state, self._voices
        shown = state.reading and not state.covered
        silence = voices.silence(state.language) if voices else None
        must_ask = state.private and not state.headphones and not state.warned
        return ReadingStatus(
            shown=shown,
            asks=shown and not silence and must_ask,
            waits=shown and voices is None,
            silence=silence or "",
            phase=self._position.phase,
            volume=self._usual_volume if state.volume is None else state.volume,
        )

    @property
    def marked(self) -> PartT | None:
        """The part of the screen that is being read, or waits to be."""
        place = self._position.place
        return None if place is None else self._parts[place]

    @property
    def speaking(self) -> bool:
        """Whether something is being spoken."""
        return self._position.phase is ReadingPhase.SPEAKING

    @property
    def may_speak(self) -> bool:
        """Whether what is touched or comes up may be spoken now."""
        status = self.status
        return status.shown and not (status.asks or status.waits or status.silence or self._due)

    def close(self) -> None:
        """Fall silent for good."""
        self._voice.close()

    def begin_at(self, volume: int) -> None:
        """Use another volume, in steps, from the next visit on."""
        self._usual_volume = volume
        self._changed()

    def follow(self, state: ListeningState) -> None:
        """Follow the visit: fall silent at once, and speak once the screen has followed too."""
        was, self._state = self._state, state
        if was == state:
            return
        if replace(was, volume=state.volume) == state:
            self._changed()
            if self.speaking:
                self._move(self._position.again())
            return
        self._seeking = False
        self._move(self._position.silent())
        if state.reading:
            self._begin(anew=not was.reading)
        elif was.reading:
            self._voices = None
            self._voice.forget()
        self._changed()

    def pressed(self, *, by_key: bool, screen_reader: bool) -> None:
        """Note a touch, or a patient's key.

        On the attract screen the focus that a key moves is spoken, though nobody asked for it:
        whoever does not see the button that reads finds it by ear. Where a screen reader runs,
        that one speaks.
        """
        sought, reading = self._seeking, self._state.reading
        self._seeking = by_key and self._state.attracts and not reading and not screen_reader
        if sought and not self._seeking and not reading:
            self._move(self._position.silent())

    def tapped(self, parts: tuple[PartT, ...], place: int) -> None:
        """Speak the part that a finger touched, and go on from there where it is words.

        What stands aside, such as the buttons that scroll, interrupts nothing.
        """
        touched = parts[place].seen
        if not self.may_speak or (touched.aside and self.speaking):
            return
        self._parts = parts
        places = _in_turn(parts) if touched.kind is SpokenKind.WORDS else ()
        self._move(self._position.read_on(places, place))

    def focus_moved(self) -> None:
        """Speak what the keyboard or a switch came to."""
        if self._seeking and self._voices is None:
            self._voice.open()
            return
        if not (self.may_speak or self._may_name):
            return
        parts = self._scene.parts()
        place = self._scene.focused(parts)
        if place is not None:
            self._parts = parts
            self._move(self._position.read((place,)))

    def pause(self) -> None:
        """Fall silent, or go on."""
        paused = self._position.phase is ReadingPhase.PAUSED
        self._move(self._position.again() if paused else self._position.paused())

    def again(self) -> None:
        """Speak the present part again; at the end, the whole screen."""
        if self._position.phase is ReadingPhase.RESTING:
            self._read_all()
        else:
            self._move(self._position.again())

    def skip(self) -> None:
        """Go on to the next part."""
        self._move(self._position.skipped())

    @property
    def _may_name(self) -> bool:
        """Whether what a key comes to is spoken, though nothing is read."""
        voices = self._voices
        return self._seeking and voices is not None and not voices.silence(self._state.language)

    def _begin(self, *, anew: bool) -> None:
        """Read the whole screen, once it is there; look for voices again if there were none."""
        if anew and self._voices is not None and not self._voices.by_language:
            self._voices = None
        self._voice.open()
        self._due = True
        self._scene.soon(self._read_due)

    def _read_due(self) -> None:
        """Read the whole screen, unless that has begun since it was asked for."""
        if self._due:
            self._read_all()

    def _read_all(self) -> None:
        self._due = False
        if self.may_speak:
            self._parts = self._scene.parts()
            self._move(self._position.read(_in_turn(self._parts)))

    def _ready(self, voices: AvailableVoices) -> None:
        self._voices = voices
        self._move(self._position.silent())
        if self._seeking:
            self.focus_moved()
        else:
            self._read_all()

    def _ended(self, turn: int) -> None:
        self._move(self._position.ended(turn))

    def _move(self, position: ReadingPosition) -> None:
        """Let the voice follow the reading."""
        spoke, self._position = self.speaking, position
        part = self.marked
        if part is not None and not self._scene.holds(part):
            self._position = position.silent()
            part = None
        if self.speaking and part is not None and position.turn != self._last_turn:
            self._last_turn = position.turn
            words, volume = spoken(part.seen), self.status.volume
            self._voice.say(Utterance(position.turn, words, self._state.language, volume))
        elif spoke and not self.speaking:
            self._voice.stop()
        if part is None:
            self._parts = ()
        self._changed()


def _in_turn(parts: tuple[PartT, ...]) -> tuple[int, ...]:
    """Return the places of what is read of a screen, in order."""
    return tuple(place for place, part in enumerate(parts) if part.seen.in_turn)
