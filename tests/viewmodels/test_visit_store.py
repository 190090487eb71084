"""The visit store signals a new visit, and nothing keeps anything of the previous one."""

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
from kiosk.viewmodels.layer import Layer
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.must_see import MustSee
from kiosk.viewmodels.navigation import Navigation
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.quiz import Quiz
from kiosk.viewmodels.quiz_result import QuizResult
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.readiness_check import ReadinessCheck
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
    Comparison,
    FactDetail,
    Quiz,
    EditAnswer,
    QuizResult,
    Takeaway,
    MustSee,
    ReadinessCheck,
    lambda store: SessionTimeline(store, WholeVisitSettings()),
    lambda store: Printing(store, Takeaway(store), None, ""),
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
"""Events of a visit that affect every property of every view model."""

ENDINGS: Final[dict[str, tuple[events.Event, ...]]] = {
    "start over": (events.StartOver(),),
    "ask to": (events.AskToStartOver(), events.StartOver()),
    "back": (*[events.Back()] * 20, events.StartOver()),
    "finish": (events.Finish(), events.StartOver()),
}


HOW_IT_CAME: Final = {"forward", "byKey"}
"""Properties that describe how the last change came about rather than what is shown."""


class Models:
    """A visit store, its view models, and a fake clock."""

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
        """Return every object held by the store and its view models."""
        return [*reachable(vars(self.store), *map(vars, self.view_models)).values()]


@pytest.fixture
def models(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Models]:
    models = Models(tmp_path)
    yield models
    for bridge in (*models.view_models, models.store):
        bridge.deleteLater()
    qapp.processEvents()


def of_a_visit(things: list[object]) -> list[object]:
    return [thing for thing in things if isinstance(thing, Said | Visit | Answers)]


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_of_a_visit_is_held_by_any_bridge_of_the_next(models: Models, ending: str) -> None:
    for event in WHOLE_VISIT:
        models.store.send(said(event))
    before = of_a_visit(models.held())
    assert {type(thing) for thing in before} == {Said, Visit, Answers}
    for event in ENDINGS[ending]:
        models.store.send(event)
    after = {id(thing) for thing in models.held()}
    assert not [thing for thing in before if id(thing) in after]
    assert models.store.visit == fresh_visit(models.store.plan)


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_in_the_whole_program_holds_a_visit_that_is_over(
    models: Models, ending: str
) -> None:
    for event in WHOLE_VISIT:
        models.store.send(said(event))
    left: list[ref[Any]] = [ref(models.store.visit)]
    left += [ref(thing) for thing in models.held() if isinstance(thing, Said)]
    assert len(left) > 8
    for event in ENDINGS[ending]:
        models.store.send(event)
    assert [thing() for thing in left] == [None] * len(left)


def test_the_next_patient_is_shown_what_the_first_was_shown(models: Models) -> None:
    first = shown(models)
    for event in WHOLE_VISIT:
        models.store.send(event)
    assert shown(models) != first
    models.store.send(events.StartOver())
    assert shown(models) == first


def test_every_bridge_there_is_stands_on_the_desk(models: Models) -> None:
    for module in iter_modules(room.__path__, f"{room.__name__}."):
        import_module(module.name)
    kinds = [ViewModel]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert {*kinds} - {ViewModel, PreferenceQuestion} == {
        type(bridge) for bridge in models.view_models
    }


def shown(models: Models) -> list[tuple[str, object]]:
    """Return every property of every view model, and every row of its lists."""
    found: list[tuple[str, object]] = []
    for bridge in models.view_models:
        meta = bridge.metaObject()
        names = {str(meta.property(place).name()) for place in range(meta.propertyCount())}
        values = {name: bridge.property(name) for name in sorted(names - HOW_IT_CAME)}
        found += [(name, rows(one)) for name, one in values.items()]
    return found


def rows(value: object) -> object:
    """Return the rows of a list model, and what a layer shows; any other value unchanged."""
    if isinstance(value, Layer):
        meta = value.metaObject()
        names = [str(meta.property(place).name()) for place in range(meta.propertyCount())]
        return [rows(value.property(name)) for name in names]
    if not isinstance(value, ListModel):
        return value
    roles = value.roleNames()
    places = (value.index(row) for row in range(value.rowCount()))
    return [[value.data(place, role) for role in roles] for place in places]


def test_a_change_is_told_once_and_what_changes_nothing_is_not_told(models: Models) -> None:
    models.store.send(events.Begin("en"))
    models.store.send(events.SetLanguage("en"))
    assert models.changes == 1
    assert models.store.visit.screen is Screen.WELCOME


def test_the_words_are_those_of_the_visits_language(models: Models) -> None:
    assert models.store.words.code == "en"
    models.store.send(events.SetLanguage("es"))
    assert models.store.words.code == "es"


@pytest.mark.parametrize("by_key", [False, True])
def test_a_press_that_answers_a_warning_is_spent(models: Models, by_key: bool) -> None:
    models.store.send(events.Begin("en"))
    assert not models.store.pressed(by_key)
    assert models.store.last_press.by_key is by_key
    models.now += 95
    assert models.store.idle_state == IdleState(IdlePhase.IDLE_WARNING, 25)
    assert models.store.pressed(by_key)
    assert models.store.idle_state == IdleState(IdlePhase.ACTIVE)


def test_a_visit_ends_when_the_clock_is_looked_at(models: Models) -> None:
    models.store.send(events.Begin("en"))
    models.now += 120
    models.store.moved()
    assert models.store.visit.screen is Screen.WELCOME
    models.store.tick()
    assert models.store.visit == fresh_visit(models.store.plan)
