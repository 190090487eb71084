"""A patient in front of the real kiosk: what they touch and read, and what their visit holds."""

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
        kiosk: the kiosk, shown.
        clock: its clock, which stands still until time is let pass.
    """

    def __init__(self, kiosk: Kiosk, clock: PatientClock) -> None:
        self.kiosk = kiosk
        self.driver = Driver(kiosk.window, kiosk.presses.settle)
        self._clock = clock
        self.driver.wait(kiosk.window.isExposed, "the window does not appear")

    @property
    def visit(self) -> Visit:
        """What the patient's visit holds."""
        return self.kiosk.store.visit

    @property
    def plan(self) -> VisitPlan:
        """What a visit may do."""
        return self.kiosk.store.plan

    @property
    def pack(self) -> Pack:
        """The content on show."""
        return self.kiosk.store.pack

    @property
    def words(self) -> Words:
        """Its words."""
        return self.kiosk.store.words

    @property
    def untouched(self) -> bool:
        """Whether the visit is as every visit begins."""
        return self.visit == fresh_visit(self.plan)

    def is_on(self, screen: Screen) -> bool:
        """Return whether the visit stands on a screen."""
        return self.visit.screen is screen

    def arrive(self) -> None:
        """Find the kiosk as the patient before should have left it, at rest."""
        store = self.kiosk.store
        self.driver.wait(self.rests, "something still moves, seen or not")
        self.ask_for_less_motion()
        store.send(events.OpenTopic(self.plan.topics[0].id))
        store.send(events.StartOver())
        store.pressed(by_key=False)
        self.kiosk.window.requestActivate()
        self.driver.wait(self.kiosk.window.isActive, "the window does not take keys")
        self.driver.wait(self.rests, "something still moves, seen or not")
        self.driver.settle()  # What another size of text moved is drawn where it stays.

    def rests(self) -> bool:
        """Return whether nothing moves, seen or not."""
        every = below(self.kiosk.window.contentItem())
        return all(holds(item, "still") for item in every if has(item, "still"))

    def ask_for_less_motion(self) -> None:
        """Have screens change at once."""
        self.kiosk.store.send(events.SetComfort(less_motion=True))

    def tap(self, *names: str) -> None:
        """Touch things one after another."""
        for name in names:
            self.driver.tap(name)

    def press_key(self, key: Qt.Key) -> None:
        """Press a key and let go."""
        self.kiosk.presses.settle()
        QTest.keyClick(self.kiosk.window, key)
        self.driver.settle()

    def hold_key(self, key: Qt.Key, times: int = 20) -> None:
        """Hold a key down until it has said so many times that it is held, and let go."""
        self.kiosk.presses.settle()
        QTest.keyPress(self.kiosk.window, key)
        for _time in range(times):
            self.repeat_key(key)
        QTest.keyRelease(self.kiosk.window, key)
        self.driver.settle()

    def repeat_key(self, key: Qt.Key) -> None:
        """Have a key that is down say so once more, as keyboards do many times a second."""
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            again = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
            QCoreApplication.sendEvent(self.kiosk.window, again)
        self.driver.settle()

    def focus(self, name: str) -> None:
        """Press Tab until the keyboard is at a thing.

        Raises:
            LookupError: Tab never gets there.
        """
        for _press in range(200):
            self.press_key(Qt.Key.Key_Tab)
            if self.focused == name:
                return
        raise LookupError(name)

    @property
    def focused(self) -> str:
        """The name of the thing that takes keys, empty where it has none."""
        return self.kiosk.window.focusObject().objectName()

    def let_pass(self, seconds: float) -> None:
        """Do nothing for a while."""
        self._clock.now += seconds
        self.kiosk.store.tick()
        self.driver.settle()

    def now(self) -> float:
        """Return the seconds of the kiosk's clock."""
        return self._clock.now

    def sleep(self, seconds: float) -> None:
        """Let the tablet sleep: time passes and nobody looks at the clock."""
        self._clock.now += seconds

    def can_touch(self, name: str) -> bool:
        """Return whether there is such a thing to touch."""
        return self.driver.see(name) is not None

    def shown(self, name: str) -> QQuickItem:
        """Return the one thing of a name, whether or not it can be touched.

        Raises:
            LookupError: there is none on the screen.
        """
        named = [item for item in self.driver.items() if item.objectName() == name]
        if not named:
            raise LookupError(name)
        return named[-1]

    def chosen(self, prefix: str) -> list[str]:
        """Return the names of the things that are ticked, of those that begin alike."""
        named = [item for item in self.driver.items() if item.objectName().startswith(prefix)]
        return [item.objectName() for item in named if item.property("checked")]

    def reads(self, within: QQuickItem | None = None) -> list[str]:
        """Return what can be read, on the whole screen or within one thing.

        A space that keeps words on one line reads like any other.
        """
        inside = set(below(within)) if within else None
        return [
            _read(item)
            for item in self.driver.items()
            if item.inherits("QQuickText") and (inside is None or item in inside)
        ]

    def sees(self, words: str) -> bool:
        """Return whether words stand on the screen, alone or in a longer text."""
        return any(words in text for text in self.reads())

    def text_item(self, words: str) -> QQuickItem:
        """Return the item that says exactly these words.

        Raises:
            LookupError: nothing on the screen does.
        """
        for item in self.driver.items():
            if item.inherits("QQuickText") and _read(item) == words:
                return item
        raise LookupError(words)

    def long_page(self) -> QQuickItem:
        """Return the page that is longer than the room it has.

        Raises:
            LookupError: none on the screen is.
        """
        for item in self.driver.items():
            if holds(item, "scrolls"):
                return item
        raise LookupError

    def whole_scene(self) -> list[tuple[str, str, bool]]:
        """Return name, words and tick of every item there is, seen or not."""
        return [
            (item.objectName(), str(item.property("text")), bool(item.property("checked")))
            for item in below(self.kiosk.window.contentItem())
            if item.inherits("QQuickText") or item.inherits("QQuickAbstractButton")
        ]

    def overlook(self) -> None:
        """Come to the comparison past what must be seen, which then stands before the questions."""
        self.walk_to(Screen.WELCOME)
        self.kiosk.store.send(events.OpenTopic(self.plan.topics[-1].id))
        self.driver.settle()

    def walk_to(self, screen: Screen) -> None:
        """Touch the way on, or back, until a screen is reached; pass questions without answers.

        What must be seen first stands in the way of those who did not see it: see `overlook`.
        """
        while not self.is_on(screen):
            onward = ORDER.index(screen) > ORDER.index(self.visit.screen)
            self.tap(self._way_on() if onward else "back")

    def answer(self, said: Mapping[str, str], *most: str) -> None:
        """Take the quiz up to the result: a step for some questions, of which some count most."""
        self.walk_to(Screen.QUIZ)
        while self.is_on(Screen.QUIZ):
            asked = self.plan.quiz[self.visit.question]
            if asked.id in said:
                self.tap(f"step.{said[asked.id]}")
            if asked.kind is QuestionKind.COUNTS_MOST:
                self.tap(*(f"most.{name}" for name in most))
            self.tap(self._way_on())

    def open_section(self, topic: str, section: str) -> None:
        """Open a tab of the comparison, and what lies deeper where another section is named."""
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
