"""One job of an audit: every stop in one language and window, at several sizes and palettes."""

import datetime as dt
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QPainter, QPen
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.platform.screen import millimetres_per_pixel
from kiosk.services import Surroundings
from kiosk.staff.pin import PinFile
from kiosk.startup import StartupConfig
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.interface_languages import WRITTEN_IN
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tools.accessibility import budgets
from tools.accessibility.comfort import check_capitals, check_reach, check_spacing
from tools.accessibility.contrast import ContrastChecks
from tools.accessibility.findings import (
    AccessibilityCheck,
    AccessibilityFault,
    AuditNotes,
    BudgetFigure,
)
from tools.accessibility.itinerary import route
from tools.accessibility.keys import check_focus, check_keys, check_rings
from tools.accessibility.layout import check_layout
from tools.accessibility.pixels import Gauge
from tools.accessibility.screen_contents import ScreenContents, read
from tools.accessibility.shortest_way import walk_shortest_way
from tools.accessibility.silent_voice import SilentVoice
from tools.accessibility.speech import check_speech
from tools.silent_chime import SilentChime
from tools.tour.driver import Driver
from tools.tour.scene_items import holds
from tools.tour.script import Profile, Stop, open_topic
from tools.tour.staff_script import staff_stops
from tools.tour.tour import PatientClock, beginning_in, with_every_form

PAGE: Final = 0.8
"""The share of a view by which its page is scrolled between two checks."""

SMALLEST: Final = (1024, 768)
"""The window with the least height for its text size."""

GLASS: Final = 217
"""The longer side of the display in millimetres: a 10-inch tablet."""


class WayOfSeeing(StrEnum):
    """The layout setting that a job checks besides the default."""

    USUAL = "usual"
    MIRRORED = "mirrored"
    SPACED = "spaced"
    WITHIN_REACH = "within-reach"


class Glance(StrEnum):
    """The screens of a job that checks nothing but layout and budgets."""

    VISIT = "visit"
    STAFF = "staff"


class AuditJob(Struct, frozen=True):
    """One walk through the stops of an audit.

    Attributes:
        language: the code of the language on the screen.
        window: the size of the window in logical pixels.
        manner: the layout setting.
        sizes: the text sizes to check.
        palettes: the palettes to check.
        out: the folder for pictures of faults.
        glance: the only screens to check, and for layout and budgets alone; None for everything.
    """

    language: str
    window: tuple[int, int]
    manner: WayOfSeeing
    sizes: tuple[TextSize, ...]
    palettes: tuple[Palette, ...]
    out: Path
    glance: Glance | None = None

    @property
    def name(self) -> str:
        """A short name for the job, used in file names."""
        return f"{self.glance or self.manner}-{self.language}-{self.window[0]}x{self.window[1]}"


class AuditFinding(Struct):
    """A fault at one stop, with all settings in which it was seen.

    Attributes:
        stop: the title of the stop.
        fault: the fault as first seen.
        picture: the file that shows it, in the folder of the job.
        ways: the settings in which it was seen.
    """

    stop: str
    fault: AccessibilityFault
    picture: str
    ways: list[str] = field(default_factory=list)


class AuditResult(Struct):
    """The findings of a job, how many checks it made, and the worst figure of each budget."""

    made: Counter[AccessibilityCheck]
    findings: list[AuditFinding]
    budgets: dict[str, BudgetFigure]


class AuditRun:
    """Walks through a visit and checks every stop.

    Args:
        job: what to check.
        setup: settings, content and help lines.
        today: the date that reviews may be overdue on.
    """

    def __init__(self, job: AuditJob, setup: StartupConfig, today: dt.date) -> None:
        self._job = job
        self._clock = PatientClock()
        screen = QGuiApplication.primaryScreen()
        width = round(GLASS / max(job.window) * screen.size().width())
        self._pixel = millimetres_per_pixel(screen, width)
        self._kept = tempfile.TemporaryDirectory()
        state = Path(self._kept.name)
        self._pin = PinFile(state)
        around = Surroundings(open_voice=SilentVoice, make_chime_player=SilentChime)
        self._kiosk = Kiosk(_set_up(setup, job, width, state), self._clock, lambda: today, around)
        self._kiosk.show(job.window)
        self._driver = Driver(self._kiosk.window, self._kiosk.presses.settle)
        self._notes = AuditNotes()
        self._gauge = Gauge()
        self._findings: dict[tuple[str, str, AccessibilityCheck], AuditFinding] = {}
        self._rings = defaultdict[tuple[Palette, tuple[Overlay, ...]], set[str]](set)
        self._shown = WayOfSeeing.USUAL
        self._visited: set[Screen | Overlay] = set()

    def go(self) -> AuditResult:
        """Run the job and return its findings.

        Raises:
            OutOfReachError: a stop could not be reached.
        """
        QAccessible.setActive(True)
        self._driver.wait(self._kiosk.window.isExposed, "the window does not appear")
        self._kiosk.window.requestActivate()
        if self._job.glance is Glance.VISIT:
            self._glance_at_visit()
            return self._result()
        if self._job.glance is Glance.STAFF:
            self._glance_at_staff()
            return self._result()
        self._driver.wait(self._kiosk.window.isActive, "the window does not take keys")
        store = self._kiosk.store
        who = Profile(self._job.language, TextSize.USUAL, Palette.LIGHT)
        stops = route(store, who, self._let_idle_pass, self._let_longest_pass)
        if self._job.manner is WayOfSeeing.USUAL:
            stops += staff_stops(self._pin, self._pass_seconds)
            for size in self._job.sizes:
                self._take_shortest_way(size)
        for stop in stops:
            self._show(TextSize.USUAL, Palette.LIGHT, WayOfSeeing.USUAL)
            stop.act(self._driver)
            self._note_visit()
            for size in self._job.sizes:
                self._look(stop, size)
        self._judge_visited()
        return self._result()

    def close(self) -> None:
        """Close the kiosk and delete its state."""
        self._kiosk.close()
        self._kept.cleanup()

    def _result(self) -> AuditResult:
        return AuditResult(self._notes.made, list(self._findings.values()), self._notes.budgets)

    def _look(self, stop: Stop, size: TextSize) -> None:
        window, store = self._kiosk.window, self._kiosk.store
        self._show(size, Palette.LIGHT, self._job.manner)
        for page in _pages(self._read()):
            page.setProperty("contentY", 0)
        self._driver.settle()
        view = self._read()
        self._judge_places(view, size)
        mirrored = store.words.direction == "rtl"
        check_speech(window, view, self._notes, mirrored=mirrored)
        self._keep(stop, size, Palette.LIGHT)
        sights = {0: ContrastChecks(view)}
        for palette in self._job.palettes:
            self._show(size, palette, self._job.manner)
            if self._kiosk.store.visit.covered:  # The cover was created again.
                view = self._read()
                sights = {0: ContrastChecks(view)}
            for place in _scroll(view):
                self._driver.settle()  # A page ends between two lines, which moves its foot.
                if place not in sights:
                    sights[place] = ContrastChecks(self._read())
                sights[place].check(window, self._notes, self._gauge)
                self._keep(stop, size, palette)
        self._driver.settle()
        view = self._read()
        check_keys(window, view, self._notes)
        check_focus(window, view, self._notes)
        self._keep(stop, size, store.visit.comfort.palette)
        if size is TextSize.USUAL:
            self._look_at_rings(stop, view)
        store.pressed(by_key=False)

    def _judge_places(self, view: ScreenContents, size: TextSize) -> None:
        """Check the layout before scrolling."""
        window = self._kiosk.window
        check_layout(view, self._notes)
        if self._job.manner is WayOfSeeing.USUAL:
            budgets.check_view(view, self._notes, QSizeF(window.size()), size)
        if size is TextSize.LARGEST:
            check_capitals(view, self._notes, self._pixel)
        if self._job.manner is WayOfSeeing.SPACED:
            check_spacing(view, self._notes)
        if self._job.manner is WayOfSeeing.WITHIN_REACH:
            check_reach(window, self._asked_of_a_hand(view, size), self._notes)

    def _glance_at_visit(self) -> None:
        """Check layout and budgets on the shortest way and on every tab."""
        store = self._kiosk.store
        for size in self._job.sizes:
            self._take_shortest_way(size)
            store.send(events.SetComfort(text_size=size, less_motion=True))
            self._driver.tap(f"begin.{self._job.language}")
            self._driver.tap("main")
            for topic in store.pack.structure.topics:
                open_topic(topic.id)(self._driver)
                self._glance(self._read(), Stop(topic.id, f"Tab: {topic.id}", _nothing), size)
            store.send(events.StartOver())

    def _glance_at_staff(self) -> None:
        """Check layout and budgets on every page for staff."""
        store = self._kiosk.store
        for stop in staff_stops(self._pin, self._pass_seconds):
            stop.act(self._driver)
            for size in self._job.sizes:
                store.send(events.SetComfort(text_size=size, less_motion=True))
                self._driver.settle()
                self._glance(self._read(), stop, size)
            store.send(events.SetComfort(text_size=TextSize.USUAL))

    def _glance(self, view: ScreenContents, stop: Stop, size: TextSize) -> None:
        check_layout(view, self._notes)
        budgets.check_view(view, self._notes, QSizeF(self._kiosk.window.size()), size)
        self._keep(stop, size, Palette.LIGHT)

    def _take_shortest_way(self, size: TextSize) -> None:
        """Walk through a visit with as few touches as possible and check it against the budgets."""
        store = self._kiosk.store

        def look(view: ScreenContents) -> None:
            if self._job.glance:
                screen = store.visit.screen
                self._glance(view, Stop(screen, f"The shortest way: {screen}", _nothing), size)

        store.send(events.StartOver())
        self._show(size, Palette.LIGHT, WayOfSeeing.USUAL)
        self._driver.settle()
        way = walk_shortest_way(self._kiosk.window, self._driver, store, look)
        budgets.check_way(way, frozenset(store.plan.must_see), self._notes)
        if size is TextSize.USUAL and self._job.window == budgets.USUAL:
            translated = self._job.language != WRITTEN_IN
            budgets.check_cost(way, self._notes, translated=translated)
        stop = Stop("shortest_way", "The shortest way", _nothing)
        self._keep(stop, size, Palette.LIGHT)
        store.send(events.StartOver())
        self._driver.settle()

    def _look_at_rings(self, stop: Stop, view: ScreenContents) -> None:
        """Measure every control's focus ring, once for each palette and background."""
        store = self._kiosk.store
        for palette in self._job.palettes:
            measured = self._rings[palette, store.visit.overlays]
            store.send(events.SetComfort(palette=palette))
            check_rings(self._kiosk.window, view, self._notes, measured)
            self._keep(stop, TextSize.USUAL, palette)

    def _show(self, size: TextSize, palette: Palette, manner: WayOfSeeing) -> None:
        store, comfort = self._kiosk.store, self._kiosk.store.visit.comfort
        covered = store.visit.covered
        placed = comfort.text_size is size and self._shown is manner
        self._shown = manner
        if covered:  # A covered screen only reacts by uncovering.
            store.send(events.Close())
        store.send(events.SetComfort(less_motion=True))
        store.send(events.SetComfort(spaced=manner is WayOfSeeing.SPACED))
        store.send(events.SetComfort(within_reach=manner is WayOfSeeing.WITHIN_REACH))
        store.send(events.SetComfort(text_size=size))
        store.send(events.SetComfort(palette=palette))
        if covered:
            store.send(events.Open(Overlay.COVER))
        if covered or not placed:
            self._driver.settle()

    def _read(self) -> ScreenContents:
        return read(self._kiosk.window)

    def _asked_of_a_hand(self, view: ScreenContents, size: TextSize) -> ScreenContents:
        """Return the contents that must be within reach.

        The headphones question has to be answered before anything else. In the smallest window at
        the largest text, the read-aloud bar leaves less than a line of the page in the lower half.
        """
        if self._kiosk.read_aloud.property("asks"):
            answers = tuple(one for one in view.targets if one.name.startswith("aloud."))
            return replace(view, items=(), targets=answers)
        reads = self._kiosk.store.visit.listening.reading
        if reads and size is TextSize.LARGEST and self._job.window == SMALLEST:
            return replace(view, items=())
        return view

    def _keep(self, stop: Stop, size: TextSize, palette: Palette) -> None:
        """Merge the faults just found into the stop's findings, with a picture of each new one."""
        way = f"{self._job.name} {size} % {palette}"
        for fault in self._notes.faults:
            key = (stop.name, re.sub(r"[\d.]+", "", fault.what), fault.check)
            if key not in self._findings:
                picture = f"{self._job.name}-{len(self._findings):03}.png"
                self._picture(fault, self._job.out / picture)
                self._findings[key] = AuditFinding(stop.title, fault, picture)
            if way not in self._findings[key].ways:
                self._findings[key].ways.append(way)
        self._notes.faults.clear()

    def _picture(self, fault: AccessibilityFault, file: Path) -> None:
        """Save a screenshot with a box around a fault."""
        image = self._kiosk.window.grabWindow()
        painter = QPainter(image)
        painter.setPen(QPen(QColor("#E00000"), 4))
        painter.drawRect(QRect(*fault.box).adjusted(-4, -4, 4, 4))
        painter.end()
        image.save(str(file))

    def _note_visit(self) -> None:
        visit = self._kiosk.store.visit
        self._visited |= {visit.screen, *visit.overlays}

    def _judge_visited(self) -> None:
        for place in (*Screen, *Overlay):
            if place is Screen.BEFORE_QUESTIONS:
                continue  # It shows only the rows not yet in view, possibly none.
            self._notes.judge(
                AccessibilityCheck.VISITED,
                holds=place in self._visited,
                what=f"no stop of tools/accessibility/itinerary.py shows {place}",
                where=QRectF(),
            )
        self._keep(Stop("all", "The whole walk", _nothing), TextSize.USUAL, Palette.LIGHT)

    def _pass_seconds(self, seconds: int) -> None:
        self._clock.now += seconds
        self._kiosk.store.tick()

    def _let_idle_pass(self) -> None:
        self._pass_seconds(self._kiosk.store.policy.idle + 1)

    def _let_longest_pass(self) -> None:
        """Dismiss the idle warning and go on touching until the longest visit ends."""
        store = self._kiosk.store
        store.pressed(by_key=False)
        while not store.idle_state.warns:
            store.pressed(by_key=False)
            self._clock.now += 10
        store.tick()


def _nothing(_driver: Driver) -> None:
    """Stay: a stop that was reached already."""


def _scroll(view: ScreenContents) -> Iterator[int]:
    """Scroll through every page, yielding after each step."""
    yield 0
    for page in _pages(view):
        room = float(page.property("contentHeight")) - page.height()
        steps = int(room / (page.height() * PAGE)) + 1 if room > 0 else 0
        for step in range(1, steps + 1):
            page.setProperty("contentY", min(room, step * page.height() * PAGE))
            yield step
        page.setProperty("contentY", 0)


def _pages(view: ScreenContents) -> list[QQuickItem]:
    return [
        child
        for item in view.items
        if holds(item, "scrolls")
        for child in item.childItems()
        if child.inherits("QQuickFlickable")
    ]


def _set_up(setup: StartupConfig, job: AuditJob, width: int, state: Path) -> StartupConfig:
    """Return the startup config for a job: its display size and layout setting."""
    setup = beginning_in(with_every_form(setup), job.language)
    screen = replace(setup.settings.screen, width_mm=width)
    setup = replace(setup, settings=replace(setup.settings, screen=screen), state=state)
    if job.manner is not WayOfSeeing.MIRRORED:
        return setup
    pack = setup.chosen.pack
    spoken = tuple(replace(words, direction="rtl") for words in pack.spoken)
    return replace(setup, chosen=replace(setup.chosen, pack=replace(pack, spoken=spoken)))
