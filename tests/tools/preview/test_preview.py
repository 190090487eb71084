"""The preview shows each saved change, or messages about the mistakes in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.integration.process.running_kiosk import PATIENCE
from tests.support.packs import edit
from tests.tools.preview.conftest import Open
from tools.preview.preview import UNASKED, Preview
from tools.tour.tour import PatientClock


def words_on(preview: Preview) -> list[str]:
    """Return every text in the window."""
    assert preview.window is not None
    waiting = [preview.window.contentItem()]
    found: list[str] = []
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            text = item.property("text")
            found += [text] if isinstance(text, str) and text else []
            waiting.extend(item.childItems())
    return found


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Wait for a condition."""

    def until(holds: Callable[[], bool]) -> None:
        qtbot.waitUntil(holds, timeout=PATIENCE * 1000)

    return until


Wait = Callable[[Callable[[], bool]], None]


def at_a_fact(preview: Preview) -> None:
    """Open a fact sheet on the first topic, in Spanish."""
    assert preview.kiosk is not None
    store = preview.kiosk.store
    store.send(events.Begin("es"))
    store.send(events.Compare())
    row = store.pack.structure.topics[0].rows[0]
    store.send(events.OpenDetail(row))


def test_a_saved_change_is_on_the_screen_where_the_visit_stood(
    open_preview: Open, folder: Path, wait: Wait
) -> None:
    preview = open_preview()
    at_a_fact(preview)
    assert preview.kiosk is not None
    row = preview.kiosk.store.visit.detail
    old = preview.kiosk.store.words.rows[row].label
    wait(lambda: old in words_on(preview))
    edit(folder / "es.toml", f'label = "{old}"', 'label = "Saved just now"')
    wait(lambda: "Saved just now" in words_on(preview))
    visit = preview.kiosk.store.visit
    assert (visit.screen, visit.language, visit.detail) == (Screen.COMPARE, "es", row)
    assert visit.overlay is Overlay.DETAIL
    assert old not in words_on(preview)


def test_a_mistake_stands_as_a_sentence_in_place_of_the_screen_until_it_is_mended(
    open_preview: Open, folder: Path, wait: Wait
) -> None:
    preview = open_preview()
    at_a_fact(preview)
    sound = (folder / "es.toml").read_text("utf-8")
    edit(folder / "es.toml", "begin = ", "begn = ")
    wait(lambda: preview.kiosk is None)
    told = "es.toml: begin: this key is missing. Add it: text in quotes, 1 to 32 characters."
    wait(lambda: told in words_on(preview))
    (folder / "es.toml").write_text(sound, "utf-8")
    wait(lambda: preview.kiosk is not None)
    assert preview.kiosk is not None
    assert preview.kiosk.store.visit.overlay is Overlay.DETAIL
    assert preview.mistakes == ()


def test_a_folder_that_is_not_there_yet_is_a_mistake_that_can_be_mended(
    open_preview: Open, folder: Path, wait: Wait
) -> None:
    away = folder.rename(folder.with_name("away"))
    preview = open_preview()
    assert preview.mistakes == (
        f"{folder}: there is no such folder. Put the pack's folder there, or correct its path.",
    )
    away.rename(folder)
    wait(lambda: preview.kiosk is not None)


def test_the_next_window_has_the_place_of_the_last_and_leaves_the_keyboard_to_the_editor(
    open_preview: Open, folder: Path, wait: Wait
) -> None:
    preview = open_preview()
    assert preview.window is not None
    preview.window.setGeometry(30, 40, 900, 700)
    first = preview.window
    edit(folder / "en.toml", "begin = ", "begn = ")
    wait(lambda: preview.window is not first)
    assert preview.window.geometry().getRect() == (30, 40, 900, 700)
    assert preview.window.property(UNASKED)
    wait(lambda: not isValid(first))


def test_a_visit_waits_for_its_author(
    open_preview: Open, clock: PatientClock, qtbot: QtBot
) -> None:
    preview = open_preview()
    at_a_fact(preview)
    assert preview.kiosk is not None
    store = preview.kiosk.store
    ends = store.policy.idle + store.policy.warning
    while clock.now <= 2 * ends:
        clock.now += store.policy.idle - 1
        with qtbot.waitSignal(preview.presence.timeout, timeout=PATIENCE * 1000):
            pass
    store.tick()
    assert store.visit.overlay is Overlay.DETAIL
    clock.now += ends
    store.tick()
    assert store.visit.screen is Screen.ATTRACT


def test_nothing_is_kept_of_a_visit_once_the_window_is_closed(open_preview: Open) -> None:
    preview = open_preview()
    at_a_fact(preview)
    state = preview.kept
    assert state.exists()
    preview.close()
    QCoreApplication.processEvents()
    assert not state.exists()
