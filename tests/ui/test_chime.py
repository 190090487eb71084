"""A warning chimes if nothing is read aloud: twice, at the visit's volume, until dismissed."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.services import Surroundings
from kiosk.startup import StartupConfig
from kiosk.values.tts import AvailableVoices, SpokenProgress
from kiosk.visit import events
from kiosk.visit.visit import Overlay
from tests.ui.conftest import today
from tests.ui.listener import BOTH, Voice
from tests.ui.patient import LANDSCAPE, Patient
from tools.tour.tour import PatientClock

USUAL = 3
SOMEWHERE = QPoint(400, 300)


class Bell:
    """A fake chime that records its volume.

    Attributes:
        rung: the volume of each ring.
        sounding: the present volume, 0 if silent.
    """

    def __init__(self) -> None:
        self.rung: list[int] = []
        self.sounding = 0

    def ring(self, volume: int) -> None:
        """Start to sound."""
        self.rung.append(volume)
        self.sounding = volume

    def hush(self) -> None:
        """Stop."""
        self.sounding = 0

    def close(self) -> None:
        """Stop."""
        self.sounding = 0


class Hearer(Patient):
    """A patient at a kiosk with a fake chime and a fake voice.

    Args:
        setup: the clinic's configuration.
    """

    def __init__(self, setup: StartupConfig) -> None:
        self.chime_player = Bell()
        voices: list[Voice] = []

        def open_voice(heard: SpokenProgress) -> Voice:
            voices.append(Voice(heard))
            return voices[-1]

        clock = PatientClock()
        around = Surroundings(open_voice=open_voice, make_chime_player=lambda: self.chime_player)
        kiosk = Kiosk(setup, clock, today, around)
        kiosk.show(LANDSCAPE)
        super().__init__(kiosk, clock)
        (self.voice,) = voices
        self.policy = kiosk.store.policy

    def hears_it(self) -> bool:
        """Return whether the chime sounds."""
        return self.chime_player.sounding > 0

    def hear_out(self) -> None:
        """Finish all utterances."""
        while self.voice.speaking:
            self.voice.speaking = False
            self.voice.heard.ended(self.voice.said[-1].turn)
            self.driver.settle()


@pytest.fixture(scope="module")
def made(qapp: QGuiApplication, setup: StartupConfig) -> Iterator[Hearer]:
    one = Hearer(setup)
    yield one
    one.kiosk.close()
    qapp.processEvents()


@pytest.fixture
def hearer(made: Hearer) -> Hearer:
    """A patient on the welcome screen; nothing has sounded yet."""
    made.voice.voices = BOTH
    made.arrive()
    made.ask_for_less_motion()
    made.tap("begin.en")
    made.chime_player.rung.clear()
    return made


def test_a_warning_is_heard_as_it_comes_and_once_more_amid_it(hearer: Hearer) -> None:
    policy = hearer.policy
    hearer.let_pass(policy.idle - 1)
    assert hearer.chime_player.rung == []
    hearer.let_pass(1)
    assert hearer.chime_player.rung == [USUAL]
    hearer.let_pass(policy.warning / 2 - 1)
    assert hearer.chime_player.rung == [USUAL]
    hearer.let_pass(1)
    assert hearer.chime_player.rung == [USUAL, USUAL]
    hearer.let_pass(policy.warning / 2 - 1)
    assert hearer.chime_player.rung == [USUAL, USUAL]


def test_an_answer_silences_it_and_the_next_warning_is_heard_again(hearer: Hearer) -> None:
    for heard in (1, 2, 3):
        hearer.let_pass(hearer.policy.idle)
        assert len(hearer.chime_player.rung) == heard
        assert hearer.hears_it()
        hearer.driver.press(SOMEWHERE)
        assert not hearer.hears_it()
        hearer.driver.release(SOMEWHERE)
        hearer.driver.settle()


def test_the_end_of_a_visit_silences_it_and_a_screen_that_waits_is_silent(hearer: Hearer) -> None:
    hearer.let_pass(hearer.policy.idle)
    assert hearer.hears_it()
    hearer.let_pass(hearer.policy.warning)
    assert hearer.untouched
    assert not hearer.hears_it()
    hearer.let_pass(24 * 60 * 60)
    assert len(hearer.chime_player.rung) == 1


def test_the_longest_visit_is_heard_too(hearer: Hearer) -> None:
    for _minute in range(hearer.policy.longest // 60):
        hearer.kiosk.store.moved()
        hearer.let_pass(60)
    assert hearer.kiosk.store.idle_state.warns
    assert hearer.chime_player.rung == [USUAL]


@pytest.mark.parametrize(("volume", "rung"), [(5, [5]), (1, [1]), (0, [])])
def test_it_is_as_loud_as_the_visit_and_silent_where_that_is(
    hearer: Hearer, volume: int, rung: list[int]
) -> None:
    hearer.kiosk.store.send(events.SetVolume(volume))
    hearer.let_pass(hearer.policy.idle)
    assert hearer.chime_player.rung == rung


def test_where_the_warning_is_spoken_there_is_no_chime(hearer: Hearer) -> None:
    hearer.tap("quiet.aloud")
    hearer.hear_out()
    hearer.let_pass(hearer.policy.idle)
    assert hearer.voice.said[-1].text.startswith("Are you still there?")
    hearer.hear_out()
    hearer.let_pass(hearer.policy.warning - 1)
    assert hearer.chime_player.rung == []


def test_where_the_voice_fails_the_chime_is_heard_after_all(hearer: Hearer) -> None:
    hearer.tap("quiet.aloud")
    hearer.hear_out()
    hearer.let_pass(hearer.policy.idle)
    hearer.voice.heard.ready(AvailableVoices(fault="gone"))
    hearer.let_pass(0)
    assert hearer.chime_player.rung == [USUAL]


def test_over_a_covered_screen_which_is_not_read_there_is_a_chime(hearer: Hearer) -> None:
    hearer.tap("quiet.aloud")
    hearer.kiosk.store.send(events.Open(Overlay.COVER))
    hearer.let_pass(hearer.policy.idle)
    assert hearer.chime_player.rung == [USUAL]


def test_a_clinic_can_do_without(qapp: QGuiApplication, setup: StartupConfig) -> None:
    sound = replace(setup.settings.sound, chime=False)
    silent = Hearer(replace(setup, settings=replace(setup.settings, sound=sound)))
    silent.tap("begin.en")
    silent.let_pass(silent.policy.idle)
    assert silent.kiosk.store.idle_state.warns
    assert silent.chime_player.rung == []
    silent.kiosk.close()
    qapp.processEvents()
