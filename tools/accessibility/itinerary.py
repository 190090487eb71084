"""The stops of an audit: those of the tour, and a few states that the tour does not visit."""

from collections.abc import Callable

from kiosk.content.pack import Pack
from kiosk.content.structure import SectionKind
from kiosk.values.comfort import TextSize
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from tools.tour.driver import Driver
from tools.tour.script import Profile, Stop, tap, visit_script

Later = Callable[[], None]


def route(
    store: VisitStore, who: Profile, let_time_pass: Later, let_very_long_pass: Later
) -> list[Stop]:
    """Return every stop of an audit.

    Args:
        store: the visit store, for stops that only exist at another text size.
        who: the patient's settings.
        let_time_pass: advances the clock until the idle warning appears.
        let_very_long_pass: advances the clock until the warning of the longest visit appears.
    """
    stops = visit_script(store.pack, who, let_time_pass)
    beside = {
        "quiz_" + store.pack.structure.quiz.attributes[0].id: [
            Stop("aloud_asks", "Headphones?", tap("quiet.aloud")),
            Stop("aloud_private", "Reading aloud what is private", tap("aloud.headphones")),
            Stop("aloud_done", "Done with reading aloud", tap("aloud.stop")),
        ],
        "idle": [Stop("longest", "Still reading?", _after_a_touch(let_very_long_pass))],
        **_corners(store.pack, store),
    }
    return [one for stop in stops for one in (stop, *beside.get(stop.name, ()))]


def _corners(pack: Pack, store: VisitStore) -> dict[str, list[Stop]]:
    sections = [section for topic in pack.structure.topics for section in topic.sections]
    shared = next(one for one in sections if one.kind is SectionKind.SHARED)
    sources = next(one for one in sections if one.kind is SectionKind.SOURCES)
    code = next(source.id for source in pack.structure.sources if source.doi)
    first = sections[0]
    return {
        shared.id: [
            Stop(f"{shared.id}_detail", "A row of both routes", tap(f"row.{shared.rows[0]}")),
            Stop(f"{shared.id}_again", "Back on its page", tap("sheet.close")),
        ],
        sources.id: [Stop("code", "A code for a phone", tap(f"code.{code}"))],
        first.id: [
            Stop("aloud", "Reading aloud", tap("quiet.aloud")),
            Stop("aloud_stopped", "No longer reading aloud", tap("aloud.stop")),
            Stop("menu", "The lower edge, folded", _open_in_large_text(store, "quiet.menu")),
            Stop("menu_closed", "The lower edge again", tap("sheet.close")),
            Stop("topics", "All topics", _open_in_large_text(store, "tabs.all")),
            Stop("panels_closed", "Back on the first page", tap("sheet.close")),
        ],
    }


def _open_in_large_text(store: VisitStore, name: str) -> Callable[[Driver], None]:
    """Return an act that opens a list which exists only at large text."""

    def act(driver: Driver) -> None:
        store.send(events.SetComfort(text_size=TextSize.LARGEST))
        driver.settle()
        driver.tap(name)
        store.send(events.SetComfort(text_size=TextSize.USUAL))

    return act


def _after_a_touch(then: Later) -> Callable[[Driver], None]:
    def act(driver: Driver) -> None:
        then()
        driver.settle()

    return act
