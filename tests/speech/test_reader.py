"""What is read aloud of a screen, with a fake screen and a fake voice."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec import Struct
from msgspec.structs import replace

from kiosk.speech.listening import ListeningState
from kiosk.speech.reader import Reader
from kiosk.speech.reading_position import ReadingPhase
from kiosk.speech.spoken_text import SpokenItem, SpokenKind
from kiosk.values.tts import AvailableVoices, SilenceReason, SpokenProgress, Utterance

ENGLISH = AvailableVoices("speechd", {"en": ("US",)})
USUAL = 3

ATTRACT = ListeningState(("attract",), "en", attracts=True)
SCREEN = ListeningState(("compare",), "en", reading=True)


class Part(Struct, frozen=True):
    """A fake part of the screen."""

    seen: SpokenItem


def words(text: str, *, aside: bool = False) -> Part:
    return Part(SpokenItem(SpokenKind.WORDS, text, aside=aside))


TITLE, BODY = words("A title."), words("The body.")
BUTTON = Part(SpokenItem(SpokenKind.CONTROL, "Go on."))
SCROLL = words("Down.", aside=True)


class Screen:
    """A fake screen whose parts a test sets."""

    def __init__(self) -> None:
        self.shown: tuple[Part, ...] = (TITLE, BODY, BUTTON, SCROLL)
        self.focus: int | None = None
        self.gone = False
        self.due: list[Callable[[], None]] = []

    def parts(self) -> tuple[Part, ...]:
        """Return the parts in front."""
        return self.shown

    def focused(self, _parts: tuple[Part, ...]) -> int | None:
        """Return the index of the focused part."""
        return self.focus

    def holds(self, _part: Part) -> bool:
        """Return whether the part still exists."""
        return not self.gone

    def soon(self, do: Callable[[], None]) -> None:
        """Store a deferred call."""
        self.due.append(do)


class Voice:
    """A fake voice that records its calls."""

    def __init__(self, heard: SpokenProgress) -> None:
        self.heard = heard
        self.opened = 0
        self.said: list[Utterance] = []
        self.silenced = 0
        self.forgot = 0
        self.closed = 0

    def open(self) -> None:
        """Record the call."""
        self.opened += 1

    def say(self, utterance: Utterance) -> None:
        """Record the utterance."""
        self.said.append(utterance)

    def stop(self) -> None:
        """Record the call."""
        self.silenced += 1

    def forget(self) -> None:
        """Record the call."""
        self.forgot += 1

    def close(self) -> None:
        """Record the call."""
        self.closed += 1


class Listener:
    """A reader with a fake screen and voice."""

    def __init__(self) -> None:
        self.screen = Screen()
        self.changes = 0
        self.reader: Reader[Part] = Reader(ATTRACT, USUAL, self._open, self.screen, self._changed)

    def _open(self, heard: SpokenProgress) -> Voice:
        self.voice = Voice(heard)
        return self.voice

    def _changed(self) -> None:
        self.changes += 1

    @property
    def heard(self) -> list[str]:
        """All texts spoken."""
        return [utterance.text for utterance in self.voice.said]

    def follow(self, state: ListeningState) -> None:
        """Change the visit's state and run what the screen deferred."""
        self.reader.follow(state)
        self.catch_up()

    def catch_up(self) -> None:
        """Run the deferred calls."""
        due, self.screen.due = self.screen.due, []
        for do in due:
            do()

    def ready(self, voices: AvailableVoices = ENGLISH) -> None:
        """Report the voice as ready."""
        self.voice.heard.ready(voices)

    def end(self) -> None:
        """Finish the current utterance."""
        self.voice.heard.ended(self.voice.said[-1].turn)

    def press_key(self, *, screen_reader: bool = False) -> None:
        """Press a key that moves the focus."""
        self.reader.pressed(by_key=True, screen_reader=screen_reader)
        self.reader.focus_moved()


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def reading(listener: Listener) -> Listener:
    """A listener while the first part of a screen is being read."""
    listener.follow(SCREEN)
    listener.ready()
    assert listener.heard == ["A title."]
    return listener


def test_a_screen_that_is_asked_for_twice_in_a_row_is_read_once(reading: Listener) -> None:
    begun = len(reading.heard)
    reading.reader.follow(replace(SCREEN, place=("quiz",)))
    reading.reader.follow(replace(SCREEN, place=("result",)))
    reading.catch_up()
    assert len(reading.heard) == begun + 1


def test_a_screen_is_read_from_its_first_part_to_its_last(reading: Listener) -> None:
    assert reading.reader.marked is TITLE
    for _part in range(3):
        reading.end()
    assert reading.heard == ["A title.", "The body.", "Go on."]
    assert not reading.reader.speaking
    assert reading.reader.marked is None


def test_the_bar_waits_for_the_voice(listener: Listener) -> None:
    assert not listener.reader.status.shown
    listener.follow(SCREEN)
    assert listener.reader.status.waits
    assert listener.voice.opened == 1
    listener.ready()
    assert not listener.reader.status.waits


def test_nothing_is_spoken_before_the_screen_has_followed(reading: Listener) -> None:
    reading.reader.follow(replace(SCREEN, place=("quiz",)))
    assert not reading.reader.speaking
    reading.screen.shown = (BODY,)
    reading.reader.tapped(reading.screen.shown, 0)
    assert reading.heard == ["A title."]
    reading.catch_up()
    assert reading.heard == ["A title.", "The body."]


def test_the_same_surroundings_change_nothing(reading: Listener) -> None:
    before = reading.changes
    reading.follow(SCREEN)
    assert reading.changes == before


def test_what_is_spoken_begins_again_at_another_volume(reading: Listener) -> None:
    reading.follow(replace(SCREEN, volume=5))
    assert reading.heard == ["A title.", "A title."]
    assert [utterance.volume for utterance in reading.voice.said] == [USUAL, 5]
    reading.reader.pause()
    reading.follow(replace(SCREEN, volume=1))
    assert len(reading.heard) == 2


def test_a_private_screen_asks_for_headphones_first(reading: Listener) -> None:
    result = replace(SCREEN, place=("result",), private=True)
    reading.follow(result)
    assert reading.reader.status.asks
    assert reading.heard == ["A title."]
    reading.follow(replace(result, headphones=True))
    assert reading.heard == ["A title.", "A title."]


def test_a_warning_is_spoken_to_everybody(reading: Listener) -> None:
    reading.follow(replace(SCREEN, place=("result", "warning"), private=True, warned=True))
    assert not reading.reader.status.asks
    assert reading.reader.speaking


def test_a_covered_screen_is_not_read(reading: Listener) -> None:
    reading.follow(replace(SCREEN, place=("cover",), covered=True))
    assert not reading.reader.status.shown
    assert not reading.reader.speaking


def test_the_end_of_a_reading_leaves_no_word_with_the_voice(reading: Listener) -> None:
    reading.follow(replace(SCREEN, reading=False))
    assert (reading.voice.silenced, reading.voice.forgot) == (1, 1)
    reading.follow(ATTRACT)
    assert reading.voice.forgot == 1


def test_a_language_without_a_voice_is_said_so(reading: Listener) -> None:
    reading.follow(replace(SCREEN, language="es"))
    assert reading.reader.status.silence == SilenceReason.NO_VOICE
    assert reading.heard == ["A title."]


def test_a_reading_that_begins_anew_looks_for_voices_again(listener: Listener) -> None:
    listener.press_key()
    listener.ready(AvailableVoices())
    listener.follow(SCREEN)
    assert listener.reader.status.waits
    listener.ready(AvailableVoices())
    listener.follow(replace(SCREEN, place=("quiz",)))
    assert listener.reader.status.silence == SilenceReason.NO_ENGINE


def test_words_that_are_touched_are_read_and_what_follows(reading: Listener) -> None:
    reading.reader.tapped(reading.screen.shown, 1)
    reading.end()
    assert reading.heard == ["A title.", "The body.", "Go on."]


def test_a_control_that_is_touched_is_read_alone(reading: Listener) -> None:
    reading.reader.tapped(reading.screen.shown, 2)
    reading.end()
    assert reading.heard == ["A title.", "Go on."]


def test_what_stands_aside_interrupts_nothing_but_is_spoken_in_silence(reading: Listener) -> None:
    reading.reader.tapped(reading.screen.shown, 3)
    assert reading.heard == ["A title."]
    reading.reader.pause()
    reading.reader.tapped(reading.screen.shown, 3)
    assert reading.heard == ["A title.", "Down."]


def test_a_pause_goes_on_where_it_was(reading: Listener) -> None:
    reading.reader.pause()
    assert reading.reader.status.phase is ReadingPhase.PAUSED
    assert reading.voice.silenced == 1
    reading.reader.pause()
    assert reading.heard == ["A title.", "A title."]


def test_again_speaks_the_part_and_at_the_end_the_whole_screen(reading: Listener) -> None:
    reading.reader.skip()
    reading.reader.again()
    assert reading.heard == ["A title.", "The body.", "The body."]
    reading.reader.skip()
    reading.reader.skip()
    assert not reading.reader.speaking
    reading.reader.again()
    assert reading.heard[-1] == "A title."


def test_every_utterance_has_a_turn_of_its_own(reading: Listener) -> None:
    for _part in range(3):
        reading.reader.again()
    turns = [utterance.turn for utterance in reading.voice.said]
    assert all(before < after for before, after in pairwise(turns))


def test_a_part_that_is_gone_is_not_spoken(reading: Listener) -> None:
    reading.screen.gone = True
    reading.end()
    assert reading.heard == ["A title."]
    assert reading.reader.marked is None
    assert reading.voice.silenced == 1


def test_a_key_is_spoken_on_the_attract_screen(listener: Listener) -> None:
    listener.screen.focus = 2
    listener.press_key()
    assert listener.voice.opened == 1
    listener.ready()
    assert listener.heard == ["Go on."]
    listener.reader.pressed(by_key=False, screen_reader=False)
    assert listener.voice.silenced == 1


def test_a_screen_reader_speaks_itself(listener: Listener) -> None:
    listener.press_key(screen_reader=True)
    assert listener.voice.opened == 0


def test_a_key_names_nothing_that_is_not_on_the_screen(reading: Listener) -> None:
    reading.press_key()
    assert reading.heard == ["A title."]


def test_a_key_names_what_it_comes_to_while_screens_are_read(reading: Listener) -> None:
    reading.screen.focus = 2
    reading.press_key()
    assert reading.heard == ["A title.", "Go on."]


def test_another_usual_volume_is_shown(listener: Listener) -> None:
    listener.reader.begin_at(1)
    assert listener.reader.status.volume == 1
    assert listener.changes == 1


def test_a_closed_reader_closes_its_voice(listener: Listener) -> None:
    listener.reader.close()
    assert listener.voice.closed == 1
