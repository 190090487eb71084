"""Walks the shortest way from the first touch to the handout and records what it took."""

from collections.abc import Callable
from typing import Final

from PySide6.QtQuick import QQuickWindow

from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.visit import Screen
from tools.accessibility.budgets import ShortestWay, facts_in_view, shown_texts
from tools.accessibility.screen_contents import ScreenContents, read
from tools.tour.driver import Driver, OutOfReachError

Look = Callable[[ScreenContents], None]

BEFORE: Final = frozenset({Screen.WELCOME, Screen.COMPARE, Screen.BEFORE_QUESTIONS})
"""The screens before the first question."""

MOST: Final = 120
"""Touches after which the walk gives up."""

ANSWERS: Final = ("step.first_strong", "most.")
"""Items that answer a question; the first one present is used. The checklist is left empty."""


def walk_shortest_way(
    window: QQuickWindow, driver: Driver, store: VisitStore, look: Look
) -> ShortestWay:
    """Walk from the attract screen to the handout; return what that took.

    Every question is answered and one wish counts most. No screen advances by itself.

    Args:
        window: the kiosk's window.
        driver: touches it.
        store: the visit store.
        look: called with the contents of each screen of the way, before anything on it is touched.

    Raises:
        OutOfReachError: the handout was not reached.
    """
    texts: set[str] = set()
    seen: set[str] = set()
    begun = driver.touches
    look(read(window))
    driver.tap(f"begin.{store.visit.language}")
    while store.visit.screen is not Screen.TAKEAWAY:
        if driver.touches - begun > MOST:
            raise OutOfReachError(f"the shortest way leads nowhere from {store.visit.screen}")
        view = read(window)
        look(view)
        texts |= shown_texts(view)
        if store.visit.screen in BEFORE:
            seen |= facts_in_view(view)
        if store.visit.screen is Screen.QUIZ:
            _answer(driver)
            texts |= shown_texts(read(window))
        driver.tap("main")
    look(read(window))
    words = sum(len(text.split()) for text in texts)
    return ShortestWay(driver.touches - begun, words, frozenset(seen))


def _answer(driver: Driver) -> None:
    """Give the first answer to the question on the screen."""
    names = [item.objectName() for item in driver.items() if item.isEnabled()]
    for answer in ANSWERS:
        found = next((name for name in names if name.startswith(answer)), "")
        if found:
            driver.tap(found)
            return
