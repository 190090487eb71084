"""Random touches, swipes, many fingers, keys, sizes, languages, palettes and resets."""

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

DEEDS: Final = 100_000
SHORT: Final = 1_000
CHECKED: Final = 100
"""Deeds between two looks at whether one reset leads back."""

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
    """A hand that cares for nothing.

    Args:
        harness: the kiosk.
        voice: what reads it aloud.
        seed: what it does follows from it.
    """

    def __init__(self, harness: Harness, voice: HeldVoice, seed: int) -> None:
        self._harness = harness
        self._voice = voice
        self._random = SeededRandom(seed)
        self._window = harness.kiosk.window
        self._finger = QTest.createTouchDevice()
        self.done: dict[str, int] = {}
        self._deeds = (
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

    def deed(self) -> None:
        """Do something."""
        acts, weights = zip(*self._deeds, strict=True)
        (act,) = self._random.choices(acts, weights)
        self.done[act.__name__] = self.done.get(act.__name__, 0) + 1
        act()
        self._harness.breathe()

    def touch(self) -> None:
        """Touch anywhere and let go."""
        where = self._anywhere()
        self._event().press(0, where, self._window).commit()
        self._event().release(0, where, self._window).commit()

    def swipe(self) -> None:
        """Draw a finger from anywhere to anywhere."""
        start, end = self._anywhere(), self._anywhere()
        self._event().press(0, start, self._window).commit()
        for step in (1, 2, 3):
            self._event().move(0, start + (end - start) * step / 3, self._window).commit()
            self._harness.breathe()
        self._event().release(0, end, self._window).commit()

    def many_fingers(self) -> None:
        """Put up to ten fingers down at once, move them, and lift them."""
        count = self._random.randint(2, 10)
        for kind in ("press", "move", "release"):
            event = self._event()
            for finger in range(count):
                getattr(event, kind)(finger, self._anywhere(), self._window)
            event.commit()

    def key(self) -> None:
        """Press a key, alone or with another."""
        key, modifier = self._random.choice(KEYS), self._random.choice(MODIFIERS)
        QTest.keyClick(self._window, key, modifier)

    def time_passes(self) -> None:
        """Let seconds or minutes pass, and days now and then, forward or backward."""
        self._harness.clock.now += self._random.choice((0.3, 2.1, 15, 100, 2000))
        self._harness.kiosk.store.tick()

    def start_over(self) -> None:
        """Start over, whatever moves."""
        self._harness.kiosk.store.send(events.StartOver())

    def listen(self) -> None:
        """Have the screen read aloud, private or not."""
        self._harness.send(events.SetReading(on=True), events.UseHeadphones())

    def hear_out(self) -> None:
        """Hear what is being spoken to its end, so that what follows begins."""
        self._voice.end()

    def language(self) -> None:
        """Change the language."""
        languages = self._harness.kiosk.store.plan.languages
        self._harness.kiosk.store.send(events.SetLanguage(self._random.choice(languages)))

    def palette(self) -> None:
        """Change the colours."""
        self._harness.kiosk.store.send(events.SetComfort(palette=self._random.choice([*Palette])))

    def text_size(self) -> None:
        """Change the size of text."""
        self._harness.kiosk.store.send(
            events.SetComfort(text_size=self._random.choice([*TextSize]))
        )

    def resize(self) -> None:
        """Turn the screen, or give it another size."""
        self._window.resize(*self._random.choice(SIZES))

    def _anywhere(self) -> QPoint:
        size = self._window.size()
        return QPoint(self._random.randrange(size.width()), self._random.randrange(size.height()))

    def _event(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._finger)


def run(seed: int, short: bool) -> StressReport:
    """Do it."""
    deeds = SHORT if short else DEEDS
    report = StressReport(f"{deeds} touches, swipes, keys and the like, seed {seed}")
    qt = application()
    began = time.monotonic()
    resets = midst = 0
    with tempfile.TemporaryDirectory() as folder:
        setup = replace(load_startup_config(None, None), state=Path(folder))
        voices: list[HeldVoice] = []

        def open_voice(heard: SpokenProgress) -> HeldVoice:
            voices.append(HeldVoice(heard))
            return voices[-1]

        with harness(setup, open_voice=open_voice) as one:
            (voice,) = voices
            mash = Monkey(one, voice, seed)
            for deed in range(1, deeds + 1):
                mash.deed()
                if deed % CHECKED == 0:
                    resets += 1
                    midst += bool(voice.saying)
                    report.expect(one.reset(), f"one reset did not lead back after deed {deed}")
                    one.breathe()
                    report.expect(not voice.saying, f"it spoke on after the reset of deed {deed}")
                if len(one.complaints) > 20:
                    break
    qt.processEvents()
    report.figures = {name: str(count) for name, count in sorted(mash.done.items())}
    report.figures |= {
        "resets that led back at once": str(resets - len(report.broken)),
        "of these in the midst of speech": str(midst),
        "texts spoken": str(voice.spoken),
        "complaints of Qt and Python": str(len(one.complaints)),
        "minutes": f"{(time.monotonic() - began) / 60:.1f}",
    }
    for complaint in one.complaints:
        report.expect(None, complaint)
    return report
