"""A visit continues at the same place if the changed pack still has it."""

from msgspec.structs import replace

from kiosk.values.answers import Answers, Choice
from kiosk.visit.plan import QuestionPlan, VisitPlan
from kiosk.visit.visit import Overlay, Screen, Visit, fresh_visit
from tests.visit.plans import checklist, topic
from tools.preview.place import kept

HEALTH = checklist("health", "heart", "bladder")
HEART = checklist("health", "heart")
PLAN = VisitPlan(
    languages=("en", "es"),
    topics=(topic("glance"), topic("safety", "effects")),
    quiz=(QuestionPlan("start"), QuestionPlan("health", HEALTH)),
    checklists=(HEALTH,),
    rows=frozenset({"onset"}),
    to_ask=frozenset({"cost"}),
    axis=60,
    ready=frozenset({"sure"}),
    statements=frozenset({"same_drug"}),
)
VISIT = Visit(
    language="es",
    topic="safety",
    section="effects",
    screen=Screen.COMPARE,
    question=1,
    minute=50,
    answers=Answers(
        (("start", Choice.FIRST_SLIGHT),), frozenset({"start"}), frozenset({"heart", "bladder"})
    ),
    asks=(("cost", False),),
    ready=(("sure", True),),
    judged=(("same_drug", "true"),),
    overlays=(Overlay.TOPICS, Overlay.DETAIL),
    detail="onset",
)


def test_all_is_kept_where_nothing_was_taken_out() -> None:
    assert kept(VISIT, PLAN) == VISIT


def test_a_language_that_is_gone_begins_anew() -> None:
    plan = replace(PLAN, languages=("en",))
    assert kept(VISIT, plan) == fresh_visit(plan)


def test_a_tab_that_is_gone_gives_way_to_the_first() -> None:
    visit = kept(VISIT, replace(PLAN, topics=PLAN.topics[:1]))
    assert (visit.topic, visit.section) == ("glance", "glance")
    assert visit.screen is Screen.COMPARE


def test_a_layer_that_is_gone_gives_way_to_the_first_of_its_tab() -> None:
    plan = replace(PLAN, topics=(PLAN.topics[0], topic("safety")))
    assert kept(VISIT, plan).section == "safety"


def test_the_sheet_of_a_row_that_is_gone_is_closed() -> None:
    visit = kept(VISIT, replace(PLAN, rows=frozenset()))
    assert (visit.overlays, visit.detail) == ((Overlay.TOPICS,), "")


def test_the_sheet_of_an_answer_that_is_gone_is_closed() -> None:
    editing = replace(VISIT, overlays=(Overlay.EDIT,), detail="", editing="start")
    assert kept(editing, PLAN) == editing
    visit = kept(editing, replace(PLAN, quiz=PLAN.quiz[1:]))
    assert (visit.overlays, visit.editing, visit.question) == ((), "", 0)


def test_what_was_said_of_things_that_are_gone_is_forgotten() -> None:
    plan = replace(
        PLAN,
        quiz=(QuestionPlan("end"), QuestionPlan("health", HEART)),
        checklists=(HEART,),
        to_ask=frozenset(),
        axis=40,
        ready=frozenset(),
        statements=frozenset(),
    )
    visit = kept(VISIT, plan)
    assert visit.answers == Answers(picked=frozenset({"heart"}))
    assert (visit.asks, visit.ready, visit.judged) == ((), (), ())
    assert visit.minute == 40
