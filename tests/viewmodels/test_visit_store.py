"""The store tells of a visit that was replaced, and nobody keeps anything of the one before."""

import datetime as dt
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Final
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk import viewmodels as room
from kiosk.content.load import load_pack
from kiosk.settings.clinic_settings import WholeVisitSettings
from kiosk.values.answers import Answers, Choice
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.tts import LOUDEST
from kiosk.viewmodels.about import About
from kiosk.viewmodels.comfort import Comfort
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.edit_answer import EditAnswer
from kiosk.viewmodels.fact_detail import FactDetail
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.must_see import MustSee
from kiosk.viewmodels.navigation import Navigation
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.quiz import Quiz
from kiosk.viewmodels.quiz_result import QuizResult
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.readiness_check import ReadinessCheck
from kiosk.viewmodels.route_names import RouteNames
from kiosk.viewmodels.session_timeline import SessionTimeline
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.idle import IdlePhase, IdlePolicy, IdleState
from kiosk.visit.visit import Overlay, Screen, Visit, fresh_visit
from tests.support.packs import tiny_pack
from tests.support.traces import Said, reachable, said
from tests.ui.listener import Voiceless

POLICY: Final = IdlePolicy(idle=90, warning=30, longest=1800, done=15)

BRIDGES: Final[tuple[Callable[[VisitStore], QObject], ...]] = (
    Navigation,
    Comfort,
    RouteNames,
    Comparison,
    FactDetail,
    Quiz,
    EditAnswer,
    QuizResult,
    Takeaway,
    MustSee,
    ReadinessCheck,
    lambda store: SessionTimeline(store, WholeVisitSettings()),
    lambda store: Printing(store, Takeaway(store), None, print, ""),
    lambda store: ReadAloud(store, LOUDEST, Voiceless),
    lambda store: About(store, "", lambda: dt.date(2027, 1, 4)),
)

WHOLE_VISIT: Final[tuple[events.Event, ...]] = (
    events.Begin("es"),
    events.SetComfort(text_size=TextSize.LARGE),
    events.SetComfort(palette=Palette.DARK),
    events.OpenTopic("after", "home"),
    events.OpenDetail("ride"),
    events.MoveMinute(15),
    events.TakeQuiz(),
    events.Choose("start", Choice.FIRST_STRONG),
    events.NextQuestion(),
    events.Choose("talk", Choice.SECOND_SLIGHT),
    events.NextQuestion(),
    events.Pick("heart"),
    events.NextQuestion(),
    events.Pick("first_time"),
    events.ShowResult(),
    events.TakeAway(),
    events.SetAsk("cost", on=False),
    events.SayReady("sure", yes=False),
    events.Judge("rides_better", "true"),
    events.ShowResult(),
    events.Edit("vein"),
    events.OpenDetail("onset"),
    events.Open(Overlay.HELP),
)
"""A visit that touches everything that any bridge shows."""

ENDINGS: Final[dict[str, tuple[events.Event, ...]]] = {
    "start over": (events.StartOver(),),
    "ask to": (events.AskToStartOver(), events.StartOver()),
    "back": (*[events.Back()] * 20, events.StartOver()),
    "finish": (events.Finish(), events.StartOver()),
}


HOW_IT_CAME: Final = {"forward", "byKey"}
"""What says how the last change came about, and not what is shown."""


class Desk:
    """A store, the bridges that listen to it, and a clock that a test moves."""

    def __init__(self, folder: Path) -> None:
        self.now = 0.0
        pack = load_pack(tiny_pack(folder / "pack", ("en", "es")))
        self.store = VisitStore(pack, "en", POLICY, lambda: self.now)
        self.view_models = [make(self.store) for make in BRIDGES]
        self.changes = 0
        self.store.changed.connect(self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def held(self) -> list[object]:
        """Return everything that the store and its bridges hold."""
        return [*reachable(vars(self.store), *map(vars, self.view_models)).values()]


@pytest.fixture
def desk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    for bridge in (*desk.view_models, desk.store):
        bridge.deleteLater()
    qapp.processEvents()


def of_a_visit(things: list[object]) -> list[object]:
    return [thing for thing in things if isinstance(thing, Said | Visit | Answers)]


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_of_a_visit_is_held_by_any_bridge_of_the_next(desk: Desk, ending: str) -> None:
    for event in WHOLE_VISIT:
        desk.store.send(said(event))
    before = of_a_visit(desk.held())
    assert {type(thing) for thing in before} == {Said, Visit, Answers}
    for event in ENDINGS[ending]:
        desk.store.send(event)
    after = {id(thing) for thing in desk.held()}
    assert not [thing for thing in before if id(thing) in after]
    assert desk.store.visit == fresh_visit(desk.store.plan)


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_in_the_whole_program_holds_a_visit_that_is_over(desk: Desk, ending: str) -> None:
    for event in WHOLE_VISIT:
        desk.store.send(said(event))
    left: list[ref[Any]] = [ref(desk.store.visit)]
    left += [ref(thing) for thing in desk.held() if isinstance(thing, Said)]
    assert len(left) > 8
    for event in ENDINGS[ending]:
        desk.store.send(event)
    assert [thing() for thing in left] == [None] * len(left)


def test_the_next_patient_is_shown_what_the_first_was_shown(desk: Desk) -> None:
    first = shown(desk)
    for event in WHOLE_VISIT:
        desk.store.send(event)
    assert shown(desk) != first
    desk.store.send(events.StartOver())
    assert shown(desk) == first


def test_every_bridge_there_is_stands_on_the_desk(desk: Desk) -> None:
    for module in iter_modules(room.__path__, f"{room.__name__}."):
        import_module(module.name)
    kinds = [ViewModel]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert {*kinds} - {ViewModel, PreferenceQuestion} == {
        type(bridge) for bridge in desk.view_models
    }


def shown(desk: Desk) -> list[tuple[str, object]]:
    """Return every property of every bridge, and every row of its lists."""
    found: list[tuple[str, object]] = []
    for bridge in desk.view_models:
        meta = bridge.metaObject()
        names = {str(meta.property(place).name()) for place in range(meta.propertyCount())}
        values = {name: bridge.property(name) for name in sorted(names - HOW_IT_CAME)}
        found += [(name, rows(one)) for name, one in values.items()]
    return found


def rows(value: object) -> object:
    """Return what a list holds, row by row, and every other value as it is."""
    if not isinstance(value, ListModel):
        return value
    roles = value.roleNames()
    places = (value.index(row) for row in range(value.rowCount()))
    return [[value.data(place, role) for role in roles] for place in places]


def test_a_change_is_told_once_and_what_changes_nothing_is_not_told(desk: Desk) -> None:
    desk.store.send(events.Begin("en"))
    desk.store.send(events.SetLanguage("en"))
    assert desk.changes == 1
    assert desk.store.visit.screen is Screen.WELCOME


def test_the_words_are_those_of_the_visits_language(desk: Desk) -> None:
    assert desk.store.words.code == "en"
    desk.store.send(events.SetLanguage("es"))
    assert desk.store.words.code == "es"


@pytest.mark.parametrize("by_key", [False, True])
def test_a_press_that_answers_a_warning_is_spent(desk: Desk, by_key: bool) -> None:
    desk.store.send(events.Begin("en"))
    assert not desk.store.pressed(by_key)
    assert desk.store.last_press.by_key is by_key
    desk.now += 95
    assert desk.store.reading == IdleState(IdlePhase.IDLE_WARNING, 25)
    assert desk.store.pressed(by_key)
    assert desk.store.reading == IdleState(IdlePhase.ACTIVE)


def test_a_visit_ends_when_the_clock_is_looked_at(desk: Desk) -> None:
    desk.store.send(events.Begin("en"))
    desk.now += 120
    desk.store.moved()
    assert desk.store.visit.screen is Screen.WELCOME
    desk.store.tick()
    assert desk.store.visit == fresh_visit(desk.store.plan)
