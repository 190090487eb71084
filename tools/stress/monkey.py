"""Random input test: touches, swipes, many fingers, keys, window sizes, settings and resets."""

import tempfile
import time
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.tts import SpokenProgress
from kiosk.visit import events
from tools.stress.harness import Harness, application, harness
from tools.stress.held_voice import HeldVoice
from tools.stress.report import StressReport
from tools.stress.rng import SeededRandom

ACTIONS: Final = 100_000
SHORT: Final = 1_000
CHECKED: Final = 100
"""Actions between two checks that one reset restores the initial state."""

KEYS: Final = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_Menu, Qt.Key.Key_Back),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_A, Qt.Key.Key_Q, Qt.Key.Key_Print),
)
MODIFIERS: Final = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
SIZES: Final = ((1280, 800), (800, 1280), (1024, 768), (1920, 1080), (640, 480))


class Monkey:
    """Performs random actions on the kiosk and counts them by name.

    Args:
        harness: the kiosk under test.
        voice: the fake voice that reads it aloud.
        seed: determines the sequence of actions.
    """

    def __init__(self, harness: Harness, voice: HeldVoice, seed: int) -> None:
        self._harness = harness
        self._voice = voice
        self._random = SeededRandom(seed)
        self._window = harness.kiosk.window
        self._finger = QTest.createTouchDevice()
        self.done: dict[str, int] = {}
        self._actions = (
            (self.touch, 550),
            (self.swipe, 80),
            (self.many_fingers, 40),
            (self.key, 200),
            (self.time_passes, 60),
            (self.start_over, 30),
            (self.listen, 30),
            (self.hear_out, 60),
            (self.language, 10),
            (self.palette, 10),
            (self.text_size, 10),
            (self.resize, 10),
        )

    def act(self) -> None:
        """Perform one random action and process its events."""
        acts, weights = zip(*self._actions, strict=True)
        (act,) = self._random.choices(acts, weights)
        self.done[act.__name__] = self.done.get(act.__name__, 0) + 1
        act()
        self._harness.process_events()

    def touch(self) -> None:
        """Tap a random point."""
        where = self._anywhere()
        self._event().press(0, where, self._window).commit()
        self._event().release(0, where, self._window).commit()

    def swipe(self) -> None:
        """Drag a finger between two random points."""
        start, end = self._anywhere(), self._anywhere()
        self._event().press(0, start, self._window).commit()
        for step in (1, 2, 3):
            self._event().move(0, start + (end - start) * step / 3, self._window).commit()
            self._harness.process_events()
        self._event().release(0, end, self._window).commit()

    def many_fingers(self) -> None:
        """Press, move and lift two to ten fingers at once."""
        count = self._random.randint(2, 10)
        for kind in ("press", "move", "release"):
            event = self._event()
            for finger in range(count):
                getattr(event, kind)(finger, self._anywhere(), self._window)
            event.commit()

    def key(self) -> None:
        """Press a random key, with or without a modifier."""
        key, modifier = self._random.choice(KEYS), self._random.choice(MODIFIERS)
        QTest.keyClick(self._window, key, modifier)

    def time_passes(self) -> None:
        """Advance the fake clock by seconds or minutes."""
        self._harness.clock.now += self._random.choice((0.3, 2.1, 15, 100, 2000))
        self._harness.kiosk.store.tick()

    def start_over(self) -> None:
        """Start over, even during an animation."""
        self._harness.kiosk.store.send(events.StartOver())

    def listen(self) -> None:
        """Turn on reading aloud, through headphones."""
        self._harness.send(events.SetReading(on=True), events.UseHeadphones())

    def hear_out(self) -> None:
        """Finish the current utterance, so that the next one starts."""
        self._voice.end()

    def language(self) -> None:
        """Set a random language."""
        languages = self._harness.kiosk.store.plan.languages
        self._harness.kiosk.store.send(events.SetLanguage(self._random.choice(languages)))

    def palette(self) -> None:
        """Set a random palette."""
        self._harness.kiosk.store.send(events.SetComfort(palette=self._random.choice([*Palette])))

    def text_size(self) -> None:
        """Set a random text size."""
        self._harness.kiosk.store.send(
            events.SetComfort(text_size=self._random.choice([*TextSize]))
        )

    def resize(self) -> None:
        """Resize or rotate the window."""
        self._window.resize(*self._random.choice(SIZES))

    def _anywhere(self) -> QPoint:
        size = self._window.size()
        return QPoint(self._random.randrange(size.width()), self._random.randrange(size.height()))

    def _event(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._finger)


def run(seed: int, short: bool) -> StressReport:
    """Run the test."""
    actions = SHORT if short else ACTIONS
    report = StressReport(f"{actions} random actions, seed {seed}")
    qt = application()
    began = time.monotonic()
    resets = during_speech = 0
    with tempfile.TemporaryDirectory() as folder:
        setup = replace(load_startup_config(None, None), state=Path(folder))
        voices: list[HeldVoice] = []

        def open_voice(heard: SpokenProgress) -> HeldVoice:
            voices.append(HeldVoice(heard))
            return voices[-1]

        with harness(setup, open_voice=open_voice) as one:
            (voice,) = voices
            monkey = Monkey(one, voice, seed)
            for action in range(1, actions + 1):
                monkey.act()
                if action % CHECKED == 0:
                    resets += 1
                    during_speech += bool(voice.saying)
                    report.expect(one.reset(), f"a reset did not lead back after action {action}")
                    one.process_events()
                    report.expect(not voice.saying, f"it kept speaking after the reset of {action}")
                if len(one.complaints) > 20:
                    break
    qt.processEvents()
    report.figures = {name: str(count) for name, count in sorted(monkey.done.items())}
    report.figures |= {
        "resets that led back to the start": str(resets - len(report.broken)),
        "of these during speech": str(during_speech),
        "texts spoken": str(voice.spoken),
        "Qt warnings and Python exceptions": str(len(one.complaints)),
        "minutes": f"{(time.monotonic() - began) / 60:.1f}",
    }
    for complaint in one.complaints:
        report.expect(None, complaint)
    return report
