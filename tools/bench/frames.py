"""Measures the scene from inside: how long a touch waits for its frame, and what a frame takes."""

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.platform.clock import local_time
from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette, TextSize
from tools.tour.driver import Driver
from tools.tour.scene_items import has, holds, screens_made
from tools.tour.script import Profile, open_topic, visit_script
from tools.tour.tour import PatientClock, with_every_form

Size = tuple[int, int]

REST: Final = 1000
"""Milliseconds in which the sheets are read after every screen is made."""


@dataclass(slots=True)
class Waits:
    """Milliseconds that something took, again and again."""

    all: list[float] = field(default_factory=list)

    @property
    def p50(self) -> float:
        """What half of them stayed under."""
        return median(self.all)

    @property
    def p99(self) -> float:
        """What 99 of 100 stayed under; with few of them, the longest."""
        return quantiles(self.all, n=100)[98] if len(self.all) >= 100 else max(self.all)

    def over(self, limit: float) -> int:
        """Return how many took longer than a limit."""
        return sum(one > limit for one in self.all)


class TimingHand(Driver):
    """A hand that times each touch, from its end to the frame that answers it.

    It also times how long it takes until everything that the touch asked for is made.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window, kiosk.presses.settle)
        self._kiosk = kiosk
        self._touched: float | None = None
        self._screen = ""
        self._drawing = 0.0
        self.waits: dict[str, Waits] = defaultdict(Waits)
        self.made: dict[str, Waits] = defaultdict(Waits)
        self.frames = Waits()
        direct = Qt.ConnectionType.DirectConnection
        kiosk.window.afterAnimating.connect(self._begin_frame, direct)
        kiosk.window.frameSwapped.connect(self._end_frame, direct)

    def release(self, point: QPoint) -> None:
        """Lift the finger, and start to wait."""
        self._screen = str(self._kiosk.store.visit.screen)
        self._touched = began = time.perf_counter()
        super().release(point)
        self._kiosk.window.update()
        # Before the hand looks for what moves: that takes as long as a frame on a slow computer.
        self.wait(lambda: self._touched is None, "no frame answers a touch")
        self.wait(self._all_made, "something is not made")
        self.made[self._screen].all.append((time.perf_counter() - began) * 1000)

    def _all_made(self) -> bool:
        return all(holds(item, "still") for item in self.items() if has(item, "due"))

    def _begin_frame(self) -> None:
        self._drawing = time.perf_counter()

    def _end_frame(self) -> None:
        now = time.perf_counter()
        self.frames.all.append((now - self._drawing) * 1000)
        if self._touched is not None:
            self.waits[self._screen].all.append((now - self._touched) * 1000)
            self._touched = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What was measured of the scene at a size.

    Attributes:
        waits: from a touch to its frame, by the screen that was touched.
        made: from a touch until all that it asks for is made.
        swipe: what the frames of tab swipes took.
        scrub: what the frames of drags along the timeline took.
        rest: what all the other frames of the visits took.
        reset: from the thank-you screen to a clean attract screen.
    """

    waits: dict[str, Waits]
    made: dict[str, Waits]
    swipe: Waits
    scrub: Waits
    rest: Waits
    reset: Waits

    def touches(self, but: str = "") -> Waits:
        """Return what all touches waited for their frames, but for those on one screen."""
        every = (waits.all for screen, waits in self.waits.items() if screen != but)
        return Waits([one for some in every for one in some])


def measure(application: QGuiApplication, size: Size, visits: int) -> Scene:
    """Walk visits at a size, in logical pixels, and measure them."""
    setup = with_every_form(load_startup_config(None, None))
    kiosk = Kiosk(setup, PatientClock(), lambda: local_time().date())
    kiosk.show(size)
    driver = TimingHand(kiosk)
    driver.wait(kiosk.window.isExposed, "the window does not appear")
    driver.wait(lambda: screens_made(kiosk.window), "the screens are not made")
    QTest.qWait(REST)
    who = Profile(setup.settings.visit.language, TextSize(100), Palette.LIGHT)
    swipe, scrub, rest, reset = Waits(), Waits(), Waits(), Waits()
    for _visit in range(visits):
        for stop in visit_script(setup.chosen.pack, who, lambda: None):
            if stop.name == "idle":
                continue
            with _frames_into(driver, scrub if stop.name.endswith("_dragged") else rest):
                stop.act(driver)
            driver.settle()
            if stop.name == "detail":
                driver.tap("sheet.close")
                with _frames_into(driver, swipe):
                    driver.swipe(-size[0] // 2)
                    driver.swipe(size[0] // 2)
                first = setup.chosen.pack.structure.topics[0]
                open_topic(first.id)(driver)
                driver.tap(f"row.{first.sections[0].rows[1]}")
        reset.all.extend(driver.waits["thanks"].all[-1:])
    kiosk.close()
    application.processEvents()
    return Scene(dict(driver.waits), dict(driver.made), swipe, scrub, rest, reset)


@contextmanager
def _frames_into(driver: TimingHand, waits: Waits) -> Iterator[None]:
    """Collect what the frames take that are drawn meanwhile."""
    driver.frames = waits
    try:
        yield
    finally:
        driver.frames = Waits()


def screens(scene: Scene) -> Iterator[tuple[str, Waits]]:
    """Yield the screens, the slowest first."""
    yield from sorted(scene.waits.items(), key=lambda entry: -entry[1].p99)
