"""A patient at the real kiosk: touches, reads, and gives access to the visit."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.content.pack import Pack
from kiosk.content.words import Words
from kiosk.visit import events
from kiosk.visit.plan import QuestionKind, VisitPlan
from kiosk.visit.visit import Screen, Visit, fresh_visit
from tools.tour.driver import Driver
from tools.tour.scene_items import below, has, holds
from tools.tour.tour import PatientClock

Size = tuple[int, int]

LANDSCAPE: Size = (1280, 800)
UPRIGHT: Size = (800, 1280)

ORDER = tuple(Screen)


class Patient:
    """Touches and reads a kiosk.

    Args:
        kiosk: the kiosk, already shown.
        clock: its fake clock.
    """

    def __init__(self, kiosk: Kiosk, clock: PatientClock) -> None:
        self.kiosk = kiosk
        self.driver = Driver(kiosk.window, kiosk.presses.settle)
        self._clock = clock
        self.driver.wait(kiosk.window.isExposed, "the window does not appear")

    @property
    def visit(self) -> Visit:
        """The present visit."""
        return self.kiosk.store.visit

    @property
    def plan(self) -> VisitPlan:
        """The visit plan."""
        return self.kiosk.store.plan

    @property
    def pack(self) -> Pack:
        """The content shown."""
        return self.kiosk.store.pack

    @property
    def words(self) -> Words:
        """Its words in the present language."""
        return self.kiosk.store.words

    @property
    def untouched(self) -> bool:
        """Whether the visit equals a fresh one."""
        return self.visit == fresh_visit(self.plan)

    def is_on(self, screen: Screen) -> bool:
        """Return whether the visit is on a screen."""
        return self.visit.screen is screen

    def arrive(self) -> None:
        """Wait for the kiosk to be at rest on the attract screen, as the last patient left it."""
        store = self.kiosk.store
        self.driver.wait(self.rests, "something still moves, seen or not")
        self.ask_for_less_motion()
        store.send(events.OpenTopic(self.plan.topics[0].id))
        store.send(events.StartOver())
        store.pressed(by_key=False)
        self.kiosk.window.requestActivate()
        self.driver.wait(self.kiosk.window.isActive, "the window does not take keys")
        self.driver.wait(self.rests, "something still moves, seen or not")
        self.driver.settle()  # Draw once more, because a changed text size moves items.

    def rests(self) -> bool:
        """Return whether no item is animated, visible or not."""
        every = below(self.kiosk.window.contentItem())
        return all(holds(item, "still") for item in every if has(item, "still"))

    def ask_for_less_motion(self) -> None:
        """Set reduced motion, so that screens change at once."""
        self.kiosk.store.send(events.SetComfort(less_motion=True))

    def tap(self, *names: str) -> None:
        """Tap items in turn, by name."""
        for name in names:
            self.driver.tap(name)

    def press_key(self, key: Qt.Key) -> None:
        """Press and release a key."""
        self.kiosk.presses.settle()
        QTest.keyClick(self.kiosk.window, key)
        self.driver.settle()

    def hold_key(self, key: Qt.Key, times: int = 20) -> None:
        """Hold a key for a number of auto-repeats, then release it."""
        self.kiosk.presses.settle()
        QTest.keyPress(self.kiosk.window, key)
        for _time in range(times):
            self.repeat_key(key)
        QTest.keyRelease(self.kiosk.window, key)
        self.driver.settle()

    def repeat_key(self, key: Qt.Key) -> None:
        """Send one auto-repeat of a key that is down."""
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            again = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
            QCoreApplication.sendEvent(self.kiosk.window, again)
        self.driver.settle()

    def focus(self, name: str) -> None:
        """Press Tab until an item has focus.

        Raises:
            LookupError: Tab never reaches it.
        """
        for _press in range(200):
            self.press_key(Qt.Key.Key_Tab)
            if self.focused == name:
                return
        raise LookupError(name)

    @property
    def focused(self) -> str:
        """The name of the focused item; empty if it has none."""
        return self.kiosk.window.focusObject().objectName()

    def let_pass(self, seconds: float) -> None:
        """Advance the clock, ticking as the kiosk does, and wait until nothing moves."""
        self.advance(seconds)
        self.driver.settle()

    def advance(self, seconds: float) -> None:
        """Advance the clock, also while a finger holds what moves."""
        self._clock.now += seconds
        self.kiosk.store.tick()

    def now(self) -> float:
        """Return the time of the fake clock in seconds."""
        return self._clock.now

    def sleep(self, seconds: float) -> None:
        """Advance the clock without ticks, as when the tablet sleeps."""
        self._clock.now += seconds

    def can_touch(self, name: str) -> bool:
        """Return whether an item can be touched."""
        return self.driver.see(name) is not None

    def shown(self, name: str) -> QQuickItem:
        """Return the only visible item of a name, touchable or not.

        Raises:
            LookupError: there is none on the screen.
        """
        named = [item for item in self.driver.items() if item.objectName() == name]
        if not named:
            raise LookupError(name)
        return named[-1]

    def chosen(self, prefix: str) -> list[str]:
        """Return the names of all ticked items with a name prefix."""
        named = [item for item in self.driver.items() if item.objectName().startswith(prefix)]
        return [item.objectName() for item in named if item.property("checked")]

    def reads(self, within: QQuickItem | None = None) -> list[str]:
        """Return the visible texts, on the whole screen or within an item.

        Non-breaking spaces are replaced by ordinary ones.
        """
        inside = set(below(within)) if within else None
        return [
            _read(item)
            for item in self.driver.items()
            if item.inherits("QQuickText") and (inside is None or item in inside)
        ]

    def sees(self, words: str) -> bool:
        """Return whether words are on the screen, alone or within a longer text."""
        return any(words in text for text in self.reads())

    def text_item(self, words: str) -> QQuickItem:
        """Return the item with exactly these words.

        Raises:
            LookupError: no item on the screen has them.
        """
        for item in self.driver.items():
            if item.inherits("QQuickText") and _read(item) == words:
                return item
        raise LookupError(words)

    def long_page(self) -> QQuickItem:
        """Return the page that is longer than its view.

        Raises:
            LookupError: there is none on the screen.
        """
        for item in self.driver.items():
            if holds(item, "scrolls"):
                return item
        raise LookupError

    def whole_scene(self) -> list[tuple[str, str, bool]]:
        """Return name, text and tick of every item, visible or not."""
        return [
            (item.objectName(), str(item.property("text")), bool(item.property("checked")))
            for item in below(self.kiosk.window.contentItem())
            if item.inherits("QQuickText") or item.inherits("QQuickAbstractButton")
        ]

    def overlook(self) -> None:
        """Go to the comparison without viewing the must-see rows."""
        self.walk_to(Screen.WELCOME)
        self.kiosk.store.send(events.OpenTopic(self.plan.topics[-1].id))
        self.driver.settle()

    def walk_to(self, screen: Screen) -> None:
        """Tap Next or Back until a screen is reached, skipping questions.

        Must-see rows that were not viewed come first: see `overlook`.
        """
        while not self.is_on(screen):
            onward = ORDER.index(screen) > ORDER.index(self.visit.screen)
            self.tap(self._way_on() if onward else "back")

    def answer(self, said: Mapping[str, str], *most: str) -> None:
        """Take the quiz up to the result, with some steps given and some wishes counting most."""
        self.walk_to(Screen.QUIZ)
        while self.is_on(Screen.QUIZ):
            asked = self.plan.quiz[self.visit.question]
            if asked.id in said:
                self.tap(f"step.{said[asked.id]}")
            if asked.kind is QuestionKind.COUNTS_MOST:
                self.tap(*(f"most.{name}" for name in most))
            self.tap(self._way_on())

    def open_section(self, topic: str, section: str) -> None:
        """Open a topic of the comparison, and one of its further sections if another is named."""
        self.walk_to(Screen.COMPARE)
        while self.visit.overlays:
            self.tap("sheet.close")
        self.tap(f"tab.{topic}")
        if section != topic:
            self.tap(f"section.{section}")

    def _way_on(self) -> str:
        if self.is_on(Screen.ATTRACT):
            return f"begin.{self.plan.languages[0]}"
        return "extra" if self.is_on(Screen.TAKEAWAY) else "main"


def _read(item: QQuickItem) -> str:
    return str(item.property("text")).replace("\N{NO-BREAK SPACE}", " ")


def area(item: QQuickItem) -> QRectF:
    """Return where an item is, in the window's logical pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
