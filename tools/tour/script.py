"""The script of a sample visit: its stops, and the items to touch to reach each of them."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QPoint

from kiosk.content.pack import Pack
from kiosk.content.structure import SectionKind
from kiosk.values.answers import STEPS
from kiosk.values.comfort import Palette, TextSize
from tools.tour.driver import Driver

Act = Callable[[Driver], None]


class Stop(Struct, frozen=True):
    """A stop of the tour, and the picture taken there.

    Attributes:
        name: the name of the picture file.
        title: its caption.
        act: leads there from the previous stop.
        on_paper: whether the picture shows the printed handout instead of the screen.
    """

    name: str
    title: str
    act: Act
    on_paper: bool = False


class Profile(Struct, frozen=True):
    """How the sample patient has set up the screen."""

    language: str
    text_size: TextSize
    palette: Palette


def tap(*names: str) -> Act:
    """Return an act that taps items in turn."""

    def act(driver: Driver) -> None:
        for name in names:
            driver.tap(name)

    return act


def open_topic(topic: str) -> Act:
    """Return an act that opens a topic: by its tab, or from the topic list if tabs do not fit."""

    def act(driver: Driver) -> None:
        if driver.see(f"tab.{topic}"):
            driver.tap(f"tab.{topic}")
        else:
            driver.tap("tabs.all")
            driver.tap(f"topics.{topic}")

    return act


def make_comfortable(who: Profile) -> Act:
    """Return an act that sets text size and palette."""
    return tap("quiet.comfort", f"textSize.{who.text_size}", f"palette.{who.palette}")


def visit_script(pack: Pack, who: Profile, let_time_pass: Callable[[], None]) -> list[Stop]:
    """Return the stops of a whole visit.

    Args:
        pack: the content shown.
        who: the sample patient.
        let_time_pass: advances the clock until the idle warning appears.
    """
    begin = tap("sheet.close", f"begin.{who.language}")
    return [
        Stop("comfort", "Text & sound", make_comfortable(who)),
        Stop("attract", "Attract", tap("sheet.close")),
        Stop("help", "Need help now?", tap("quiet.help")),
        Stop("welcome", "Welcome", begin),
        *_comparison(pack),
        *_quiz(pack),
        Stop("result", "Result", tap("main")),
        Stop("result_change", "Result: change an answer", _change_first_answer(pack)),
        Stop("result_scoring", "Result: how this works", tap("sheet.close", "scoring")),
        Stop("result_arithmetic", "Result: the arithmetic", tap("scoring.more")),
        Stop("takeaway", "Take it with you", tap("sheet.close", "main")),
        *_forms(pack),
        Stop("ready", "Am I ready?", tap("take.ready", *_first_no(pack))),
        Stop("knowledge", "True, or not known yet?", tap("knowledge", *_judged(pack))),
        Stop("takeaway_again", "Back at what to take", tap("sheet.close", "sheet.close")),
        Stop("idle", "Are you still there?", lambda _driver: let_time_pass()),
        Stop("start_over", "Start over?", _then(_touch_anywhere, tap("quiet.startOver"))),
        Stop("cover", "Hide screen", tap("sheet.close", "quiet.cover")),
        Stop("thanks", "Thank you", tap("cover", "extra")),
        Stop("attract_again", "A clean start for the next patient", tap("main")),
    ]


def _comparison(pack: Pack) -> list[Stop]:
    """Return a stop for each topic, for one fact sheet, and for each further section."""
    stops: list[Stop] = []
    leave: Act | None = None
    for topic in pack.structure.topics:
        arrive = open_topic(topic.id) if stops else tap("main")
        stops.append(Stop(topic.id, f"Tab: {topic.id}", _then(leave, arrive)))
        leave = None
        if topic.kind is SectionKind.TIMELINE:
            stops.append(Stop(f"{topic.id}_dragged", "The timeline, dragged", _scrub))
        if len(stops) == 1:
            stops.append(Stop("detail", "A row in full", tap(f"row.{topic.rows[1]}")))
            first = Stop("before_questions", "Good to know first", tap("sheet.close", "main"))
            stops.append(first)
            leave = tap("back")
        for section in topic.more:
            act = _then(leave, tap(f"section.{section.id}"))
            stops.append(Stop(section.id, f"{topic.id}: {section.id}", act))
            leave = tap("sheet.close")
    return [*stops, Stop("compared", "Back on the last tab", leave)] if leave else stops


def _forms(pack: Pack) -> list[Stop]:
    told = pack.structure.quiz.checklists[-1].options[0].id
    return [
        Stop("take_choose", "What is on the page", tap("take.choose", f"tell.{told}")),
        Stop("take_code", "The page on a phone", tap("sheet.close", "take.code")),
        Stop("take_print", "The page printed", tap("sheet.close", "take.print")),
        Stop("take_paper", "The page on paper", tap("sheet.close"), on_paper=True),
        Stop("take_show", "The page shown", tap("take.show")),
        Stop("take_show_turned", "The page shown, turned", tap("main")),
        Stop("takeaway_with_more", "The page with something more to know", tap("back")),
    ]


def _touch_anywhere(driver: Driver) -> None:
    driver.tap_at(QPoint(10, 10))
    driver.settle()


def _then(first: Act | None, second: Act) -> Act:
    def act(driver: Driver) -> None:
        if first is not None:
            first(driver)
        second(driver)

    return act


def _scrub(driver: Driver) -> None:
    driver.tap("timeline.area")  # scrolls it into view
    area = driver.find("timeline.area")
    start, end = driver.point_in(area, 0.05, 0.5), driver.point_in(area, 0.25, 0.5)
    driver.drag(start, end)


def _quiz(pack: Pack) -> list[Stop]:
    stops = []
    attributes = pack.structure.quiz.attributes
    for index, attribute in enumerate(attributes):
        step = STEPS[(0, 3, 1, 2, 4)[index % 5]]
        answer = tap("main", f"step.{step}") if index else _first_answer(step)
        stops.append(Stop(f"quiz_{attribute.id}", f"Quiz: {attribute.id}", answer))
    most = tap("main", f"most.{attributes[0].id}")
    stops.append(Stop("quiz_counts_most", "Quiz: what counts most", most))
    for checklist in pack.structure.quiz.checklists:
        if not checklist.on_page:
            act = tap(
                "main", f"option.{checklist.options[-1].id}", f"option.{checklist.options[-1].id}"
            )
            stops.append(Stop(f"quiz_{checklist.id}", f"Quiz: {checklist.id}", act))
    return stops


def _first_answer(step: str) -> Act:
    """Return an act that answers the first question, past any must-see screens before it."""

    def act(driver: Driver) -> None:
        driver.tap("main")
        while driver.see(f"step.{step}") is None and driver.see("main"):
            driver.tap("main")
        driver.tap(f"step.{step}")

    return act


def _first_no(pack: Pack) -> list[str]:
    return [f"ready.{item.id}.no" for item in pack.structure.ready[:1]]


def _judged(pack: Pack) -> list[str]:
    return [f"know.{item.id}.{item.answer}" for item in pack.structure.statements[:2]]


def _change_first_answer(pack: Pack) -> Act:
    first = pack.structure.quiz.attributes[0].id
    return tap("change", f"edit.{first}", f"step.{STEPS[4]}")
