"""The handout: its contents, as a QR code, on paper, and shown to the care team."""

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.startup import StartupConfig, built_in_pack, load_startup_config
from kiosk.takeaway.contact_card import contact_card
from kiosk.takeaway.printers import printer as limits
from kiosk.takeaway.printers.print_job import Sweep
from kiosk.takeaway.qr_code import AT_ARMS_LENGTH, RESOLVED
from kiosk.values.answers import Choice
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.result import AskFirst
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.readiness_check import ReadinessCheck
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.support.packs import edit, tiny_pack
from tests.support.reading import code_in, page_in, words_in
from tests.support.spooler import Spooler
from tests.takeaway.pages import LANGUAGES, plain_text
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE, Patient, Size, area
from tools.tour.driver import PATIENCE
from tools.tour.scene_items import below, has, holds
from tools.tour.tour import PatientClock

SIZES = [(1280, 800), (1024, 768), (800, 1280), (1920, 1080)]
SAID = {
    "start": Choice.FIRST_STRONG,
    "strength": Choice.SECOND_STRONG,
}
QUEUE = "waiting-room"
CLINIC = f"""\
[takeaway]
offer = ["qr", "paper", "show"]
printer = "{QUEUE}"
"""


@pytest.fixture(scope="module", autouse=True)
def _nothing_to_sweep() -> Iterator[None]:
    """Keep the kiosks of other window sizes from giving up this one's page.

    A kiosk sweeps its queue as soon as there is one, and here they all have the same.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sweep, "keep_trying", lambda _sweep, _leave: None)
        yield


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> StartupConfig:
    """A clinic that offers every form of the handout."""
    config = tmp_path_factory.mktemp("clinic") / "kiosk.toml"
    config.write_text(CLINIC, "utf-8")
    return load_startup_config(config, built_in_pack())


@pytest.fixture
def ready(calm_patient: Patient) -> Patient:
    """A patient with answers, on the handout screen."""
    calm_patient.answer(SAID)
    calm_patient.walk_to(Screen.TAKEAWAY)
    return calm_patient


@pytest.fixture
def queue(spooler: Spooler) -> Spooler:
    """The clinic's printer."""
    spooler.add(QUEUE)
    return spooler


def text_of(patient: Patient) -> str:
    return plain_text(patient.kiosk.view_model(Takeaway).page)


def coded(patient: Patient) -> str:
    """Return the handout text as in the code; the explanation is beside the code."""
    return page_in(contact_card(patient.kiosk.view_model(Takeaway).page))


def on_top(patient: Patient) -> str:
    return patient.visit.overlay or ""


def read_code(patient: Patient, folder: Path) -> str:
    patient.driver.settle()
    picture = folder / "screen.png"
    assert patient.kiosk.window.grabWindow().save(str(picture))
    return page_in(code_in(picture))


# What is on the page


def test_a_question_that_is_left_out_leaves_every_form(ready: Patient) -> None:
    said = ready.words.questions["ask_slow_start"]
    assert said in text_of(ready)
    ready.tap("take.choose", "ask.ask_slow_start", "sheet.close")
    assert said not in text_of(ready)
    ready.tap("take.show")
    assert not ready.sees(said)
    ready.tap("back", "take.choose", "ask.ask_slow_start", "sheet.close")
    assert said in text_of(ready)


def test_a_question_can_be_put_on_the_page(ready: Patient) -> None:
    said = ready.words.questions["ask_switch"]
    assert said not in text_of(ready)
    ready.tap("take.choose", "ask.ask_switch", "sheet.close")
    assert said in text_of(ready)


def test_what_is_ticked_on_the_page_is_on_it_and_before_the_result(ready: Patient) -> None:
    words = ready.words.quiz
    ready.tap("take.choose", "tell.pregnancy", "sheet.close")
    assert words.circumstances["pregnancy"].tell in text_of(ready)
    assert ready.words.questions["ask_if_right"] in text_of(ready)
    ready.tap("back")
    assert ready.sees(words.first[AskFirst.ASK_IF_RIGHT].title)


def test_a_question_put_on_the_page_is_worth_asking_before_it_is_thrown_away(
    calm_patient: Patient,
) -> None:
    calm_patient.walk_to(Screen.TAKEAWAY)
    calm_patient.tap("take.choose", "ask.ask_switch", "sheet.close", "quiet.startOver")
    assert calm_patient.visit.overlay is Overlay.LEAVE


def test_the_page_says_what_to_heed_and_whom_to_call(ready: Patient) -> None:
    text = text_of(ready)
    assert ready.words.safety_lines["no_driving"] in text
    assert "911" in text
    assert "988" in text


def test_whom_to_call_is_in_view_before_the_page_is_moved(ready: Patient) -> None:
    lines = [ready.text_item(text) for text in ready.reads() if "988" in text or "911" in text]
    assert len(lines) == 2
    edge = area(ready.shown("bar.lower")).top()
    assert all(area(line).bottom() < edge for line in lines)


def test_the_filled_button_takes_the_page_and_does_not_leave(ready: Patient) -> None:
    ready.tap("main")
    assert on_top(ready) == Overlay.CODE
    ready.tap("sheet.close", "extra")
    assert ready.is_on(Screen.THANKS)


# As a code


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_code_on_the_screen_holds_the_page(
    kiosk: Callable[[Size], Patient], size: Size, tmp_path: Path
) -> None:
    patient = kiosk(size)
    patient.answer({"start": SAID["start"]})
    patient.walk_to(Screen.TAKEAWAY)
    store = patient.kiosk.store
    for language in LANGUAGES:
        for palette in Palette:
            for text_size in (TextSize.USUAL, TextSize.LARGEST):
                store.send(events.SetLanguage(language))
                store.send(events.SetComfort(palette=palette))
                store.send(events.SetComfort(text_size=text_size))
                patient.driver.settle()
                patient.tap("take.code")
                read, whole = read_code(patient, tmp_path), coded(patient)
                assert read
                missing = set(whole.splitlines()) - set(read.splitlines())
                assert len(missing) == _left_out(patient)
                assert set(read.splitlines()) <= set(whole.splitlines())
                patient.tap("sheet.close")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_fit_the_code_is_named_on_the_screen(
    kiosk: Callable[[Size], Patient], language: str, tmp_path: Path
) -> None:
    patient = kiosk((1024, 768))
    store = patient.kiosk.store
    patient.walk_to(Screen.QUIZ)
    for asked in patient.plan.quiz:
        if asked.is_preference:
            store.send(events.Choose(asked.id, Choice.FIRST_STRONG))
        for option in asked.options:
            store.send(events.Pick(option))
        patient.tap("main")
    store.send(events.SetLanguage(language))
    patient.walk_to(Screen.TAKEAWAY)
    patient.tap("take.code")
    read = read_code(patient, tmp_path)
    assert read
    assert set(read.splitlines()) < set(coded(patient).splitlines())
    said = patient.words.takeaway
    missing = [title for title in (said.compare, said.matters) if title not in read]
    assert missing
    assert [title for title in missing if not patient.sees(title)] == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_each_module_is_so_many_whole_dots_and_wide_enough_to_read(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.TAKEAWAY)
    patient.tap("take.code")
    screen = patient.kiosk.window.screen()
    dot = screen.physicalSize().width() / screen.size().width()
    dots, rest = divmod(_corner(patient), 7)
    assert rest == 0
    assert dots * dot >= AT_ARMS_LENGTH / RESOLVED


def test_the_code_says_what_it_is_and_what_a_phone_may_do_with_it(ready: Patient) -> None:
    ready.tap("take.code")
    assert ready.sees("It is not a link, and this kiosk sends nothing anywhere.")
    assert ready.sees("Your phone may copy this to your accounts.")


def test_after_half_a_minute_the_code_is_covered(ready: Patient, tmp_path: Path) -> None:
    ready.tap("take.code")
    ready.let_pass(29)
    assert on_top(ready) == Overlay.CODE
    ready.let_pass(1)
    assert on_top(ready) == Overlay.COVER
    assert read_code(ready, tmp_path) == ""
    ready.tap("cover")
    lines = read_code(ready, tmp_path).splitlines()
    assert lines
    assert set(lines) < set(coded(ready).splitlines())
    ready.let_pass(29)
    assert on_top(ready) == Overlay.CODE
    ready.let_pass(1)
    assert on_top(ready) == Overlay.COVER


def test_there_is_no_code_until_it_is_asked_for(ready: Patient, tmp_path: Path) -> None:
    assert read_code(ready, tmp_path) == ""
    assert _codes(ready) == []


def test_a_reset_leaves_no_code(ready: Patient, tmp_path: Path) -> None:
    ready.tap("take.code")
    assert len(_codes(ready)) == 1
    ready.kiosk.store.send(events.StartOver())
    assert read_code(ready, tmp_path) == ""
    assert _codes(ready) == []


# Shown


def test_the_care_team_reads_every_line_of_the_page(ready: Patient) -> None:
    ready.tap("take.choose", "tell.pain_goal", "sheet.close", "take.show")
    parts = ready.kiosk.view_model(Takeaway).page.parts
    lines = [line for part in parts if not part.rows for line in (part.title, *part.lines)]
    lines += [cell for part in parts for row in part.rows for cell, _ in row.cells]
    assert [line for line in lines if line not in ready.reads()] == []


def test_one_touch_turns_the_page_and_one_turns_it_back(ready: Patient) -> None:
    ready.tap("take.show")
    upright = _place_of(ready, ready.words.takeaway.matters)
    ready.tap("main")
    assert ready.shown("shown").rotation() == 180
    turned = _place_of(ready, ready.words.takeaway.matters)
    assert turned[1] > upright[1]
    ready.tap("main")
    assert _place_of(ready, ready.words.takeaway.matters) == upright


@pytest.mark.parametrize("name", ["take.show", "take.code", "take.choose"])
def test_what_lies_over_the_page_is_not_seen_before_all_of_it_is_made(
    ready: Patient, name: str
) -> None:
    seen: list[QQuickItem] = []
    window = ready.kiosk.window
    window.frameSwapped.connect(lambda: seen.extend(_half_made(window.contentItem())))
    ready.tap(name)
    window.frameSwapped.disconnect()
    assert seen == []


def _half_made(scene: QQuickItem) -> list[QQuickItem]:
    """Return what can be seen of a sheet that is still being made."""
    making = [item for item in below(scene) if has(item, "due") and not holds(item, "still")]
    parts = [part for item in making for part in item.childItems()]
    return [part for part in parts if part.inherits("QQuickFocusScope") and part.opacity() > 0]


@pytest.mark.parametrize("name", ["quiet.startOver", "quiet.cover", "quiet.help", "quiet.comfort"])
def test_the_quiet_row_is_there_while_the_page_is_shown(ready: Patient, name: str) -> None:
    ready.tap("take.show", "main", name)
    assert on_top(ready) != Overlay.SHOW
    assert ready.visit.overlays[0] is Overlay.SHOW
    ready.tap("cover" if name == "quiet.cover" else "sheet.close")
    assert on_top(ready) == Overlay.SHOW
    assert ready.visit.turned


def test_back_leaves_the_page_upright_for_the_next_time(ready: Patient) -> None:
    ready.tap("take.show", "main", "back")
    assert ready.is_on(Screen.TAKEAWAY)
    assert not ready.visit.turned
    assert ready.can_touch("take.show")


@pytest.mark.parametrize(("kept", "looks"), [("ready", True), ("statements", True), ("", False)])
def test_a_look_back_is_offered_where_the_pack_has_one(
    ready: Patient, monkeypatch: pytest.MonkeyPatch, kept: str, looks: bool
) -> None:
    plan = ready.kiosk.store.plan
    gone = dict.fromkeys({"ready", "statements"} - {kept}, ())
    monkeypatch.setattr(ready.kiosk.store, "plan", replace(plan, **gone))
    assert ready.kiosk.view_model(ReadinessCheck).property("looksBack") is looks


# For staff, and as the clinic chooses


@pytest.fixture
def walk_up(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[[str], Patient]]:
    """Return a function that starts a kiosk with two languages and given settings."""
    made: list[Kiosk] = []

    def build(settings: str) -> Patient:
        pack = tiny_pack(tmp_path / "pack", ("en", "es"))
        edit(pack / "es.toml", 'title = "For today"', 'title = "Para hoy"')
        edit(pack / "es.toml", "What does it cost?", "¿Cuánto cuesta?")
        config = tmp_path / "kiosk.toml"
        config.write_text(settings, "utf-8")
        clock = PatientClock()
        made.append(Kiosk(load_startup_config(config, pack), clock, today, SILENT))
        made[-1].show(LANDSCAPE)
        patient = Patient(made[-1], clock)
        patient.arrive()
        return patient

    yield build
    for kiosk in made:
        kiosk.close()
    qapp.processEvents()


def test_staff_read_the_page_in_english_and_the_patient_in_spanish(
    walk_up: Callable[[str], Patient], tmp_path: Path
) -> None:
    patient = walk_up("[takeaway]\nenglish_copy = true\n")
    patient.tap("begin.es")
    patient.walk_to(Screen.TAKEAWAY)
    patient.tap("take.show")
    shown = patient.shown("shown")
    assert {"Para hoy", "¿Cuánto cuesta?"} <= set(patient.reads(shown))
    patient.tap("extra")
    assert {"For today", "What does it cost?"} <= set(patient.reads(shown))
    takeaway = patient.kiosk.view_model(Takeaway)
    heads = takeaway.property("shownIv"), takeaway.property("shownIm")
    assert heads == ("Drip (IV)", "Shot (IM)")
    assert "Para hoy" not in patient.reads(shown)
    patient.tap("extra")
    assert "Para hoy" in patient.reads(shown)
    assert [copy.title for copy in patient.kiosk.view_model(Takeaway).copies] == [
        "Para hoy",
        "For today",
    ]
    patient.tap("back", "take.code")
    assert read_code(patient, tmp_path) == coded(patient)
    assert "¿Cuánto cuesta?" in text_of(patient)


@pytest.mark.parametrize(
    ("settings", "language"),
    [("", "es"), ("[takeaway]\nenglish_copy = true\n", "en")],
)
def test_there_is_no_copy_for_staff_where_none_is_wanted_or_needed(
    walk_up: Callable[[str], Patient], settings: str, language: str
) -> None:
    patient = walk_up(settings)
    patient.tap(f"begin.{language}")
    patient.walk_to(Screen.TAKEAWAY)
    patient.tap("take.show")
    assert not patient.can_touch("extra")
    assert len(patient.kiosk.view_model(Takeaway).copies) == 1


@pytest.mark.parametrize(
    ("settings", "offered"),
    [
        ("", {"take.code", "take.show"}),
        ("[takeaway]\noffer = []\n", {"take.show"}),
        ('[takeaway]\noffer = ["qr"]\n', {"take.code"}),
        ('[takeaway]\noffer = ["paper"]\nprinter = "front"\n', {"take.print"}),
    ],
)
def test_the_clinic_chooses_the_forms(
    walk_up: Callable[[str], Patient], settings: str, offered: set[str]
) -> None:
    patient = walk_up(settings)
    patient.walk_to(Screen.TAKEAWAY)
    ways = {"take.code", "take.print", "take.show"}
    assert {way for way in ways if patient.can_touch(way)} == offered


# On paper


def test_the_page_is_printed_without_a_question(
    ready: Patient, queue: Spooler, qtbot: QtBot
) -> None:
    ready.tap("take.print")
    assert ready.sees("Others may see it there")
    ready.tap("print.start")
    qtbot.waitUntil(lambda: ready.sees("Your page is at the printer"), timeout=PATIENCE)
    printed = words_in(queue.printed(QUEUE))
    parts = ready.kiosk.view_model(Takeaway).page.parts
    lines = [line for part in parts if not part.rows for line in (part.title, *part.lines)]
    cells = [cell for part in parts for row in part.rows for cell, _ in row.cells]
    lines += [line for cell in cells for line in cell.splitlines()]
    assert [line for line in lines if line not in printed] == []
    assert queue.jobs(QUEUE) == ""


def test_the_screen_lives_while_a_page_prints(
    ready: Patient, spooler: Spooler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = [0.0]
    monkeypatch.setattr(limits, "monotonic", lambda: passed[0])
    spooler.add(QUEUE, "slow")
    ready.tap("take.print", "print.start")
    qtbot.waitUntil(lambda: ready.sees("Your page is printing"), timeout=PATIENCE)
    assert not ready.can_touch("print.start")
    ready.tap("sheet.close", "take.choose", "sheet.close", "take.print")
    passed[0] = limits.SECONDS
    qtbot.waitUntil(lambda: ready.sees("Your page did not come out"), timeout=PATIENCE)
    # What prints it may need a moment to end.
    qtbot.waitUntil(lambda: spooler.jobs(QUEUE) == "", timeout=PATIENCE)


def test_no_paper_is_said_and_another_way_is_offered(
    ready: Patient, spooler: Spooler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PAPER_SECONDS", 1)
    spooler.add(QUEUE, "hungry")
    ready.tap("take.print")
    before = ready.shown("print.start").property("since")
    ready.let_pass(1)
    ready.tap("print.start")
    qtbot.waitUntil(lambda: ready.can_touch("print.show"), timeout=PATIENCE)
    for name in ("print.code", "print.show"):
        button = ready.shown(name)
        assert button.property("since") > before, f"{name} has just appeared"
    assert ready.sees("The printer has no paper")
    ready.driver.settle()
    ready.tap("print.code")
    assert on_top(ready) == Overlay.CODE
    ready.tap("sheet.close", "print.show")
    assert on_top(ready) == Overlay.SHOW


@pytest.mark.usefixtures("spooler")
def test_a_missing_printer_is_told_to_patient_and_staff_and_in_no_log(
    ready: Patient, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    ready.tap("take.print", "print.start")
    qtbot.waitUntil(lambda: ready.sees("The printer is not ready"), timeout=PATIENCE)
    (diagnostic,) = ready.kiosk.view_model(Printing).diagnostics
    told = f"{QUEUE}: there is no such queue. Add it, or correct takeaway.printer."
    assert str(diagnostic) == told
    assert capsys.readouterr() == ("", "")


def test_a_page_can_be_printed_again_after_its_sheet_was_closed(
    ready: Patient, queue: Spooler, qtbot: QtBot
) -> None:
    for _page in range(2):
        queue.printed(QUEUE).unlink(missing_ok=True)
        ready.tap("take.print", "print.start")
        qtbot.waitUntil(lambda: ready.sees("Your page is at the printer"), timeout=PATIENCE)
        assert queue.printed(QUEUE).exists()
        ready.tap("sheet.close")


# Afterwards


def _said_in(patient: Patient) -> set[str]:
    """Return every text in the scene, without the blanks that hold small words to the next."""
    return {text.replace("\u00a0", " ") for _name, text, _ticked in patient.whole_scene()}


def test_a_reset_leaves_nothing_of_the_page(
    ready: Patient, spooler: Spooler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = [0.0]
    monkeypatch.setattr(limits, "monotonic", lambda: passed[0])
    spooler.add(QUEUE, "slow")
    told = ready.kiosk.view_model(Takeaway).page.parts[0].lines
    lines = set(told)
    assert lines <= _said_in(ready)
    before = _files()
    ready.tap("take.show", "main", "back", "take.code", "sheet.close")
    ready.tap("take.print", "print.start")
    qtbot.waitUntil(lambda: ready.sees("Your page is printing"), timeout=PATIENCE)
    page = weakref.ref(ready.kiosk.view_model(Takeaway).page)
    ready.kiosk.store.send(events.StartOver())
    ready.driver.settle()
    gc.collect()
    assert page() is None
    assert lines.isdisjoint(_said_in(ready))
    qtbot.waitUntil(lambda: _files() == before, timeout=PATIENCE)
    passed[0] = limits.SECONDS
    qtbot.waitUntil(lambda: spooler.jobs(QUEUE) == "", timeout=PATIENCE)
    qtbot.waitUntil(lambda: spooler.kept() == [], timeout=PATIENCE)


def test_what_only_changes_the_page_does_not_look_like_a_way_to_carry_it(ready: Patient) -> None:
    ways = [ready.shown(f"take.{way}") for way in ("show", "code", "print")]
    about = [ready.shown(f"take.{what}") for what in ("choose", "ready")]
    assert all(str(way.property("drawing")).startswith("picture/") for way in ways)
    assert all(one.property("underlined") for one in about)
    assert max(area(way).bottom() for way in ways) <= min(area(one).top() for one in about)


def test_the_next_patient_finds_a_printer_that_waits_for_nobody(
    ready: Patient, spooler: Spooler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = [0.0]
    monkeypatch.setattr(limits, "monotonic", lambda: passed[0])
    spooler.add(QUEUE, "slow")
    ready.tap("take.print", "print.start")
    qtbot.waitUntil(lambda: ready.sees("Your page is printing"), timeout=PATIENCE)
    ready.kiosk.store.send(events.StartOver())
    ready.walk_to(Screen.TAKEAWAY)
    ready.tap("take.print")
    assert ready.can_touch("print.start")
    passed[0] = limits.SECONDS
    qtbot.waitUntil(lambda: spooler.jobs(QUEUE) == "", timeout=PATIENCE)
    ready.driver.settle()
    assert ready.sees("Others may see it there")


def _corner(patient: Patient) -> int:
    """Return the width in pixels of the code's upper left finder pattern: seven modules."""
    area_of_code = area(patient.shown("phoneCode")).toRect()
    picture = patient.kiosk.window.grabWindow().copy(area_of_code)
    for down in range(picture.height()):
        dark = [picture.pixelColor(x, down).lightness() < 128 for x in range(picture.width())]
        if any(dark):
            start = dark.index(True)
            return dark.index(False, start) - start
    raise LookupError


def _left_out(patient: Patient) -> int:
    """Return the number of lines that the code leaves out, as the screen states it."""
    parts = {part.title: len(part.lines) for part in patient.kiosk.view_model(Takeaway).page.parts}
    said = (one.rpartition(": ") for one in patient.shown("phoneCode").property("leftOut"))
    return sum(int(count) if title else parts[count] + 1 for title, _, count in said)


def _codes(patient: Patient) -> list[QObject]:
    items = below(patient.kiosk.window.contentItem())
    return [item for item in items if item.objectName() == "phoneCode"]


def _place_of(patient: Patient, words: str) -> tuple[float, float]:
    texts = (item for item in below(patient.shown("shown")) if item.inherits("QQuickText"))
    item = next(item for item in texts if item.property("text") == words)
    place = item.mapToScene(item.boundingRect().center())
    return place.x(), place.y()


def _files() -> list[int]:
    """Return the file descriptors that this process has open for writing."""
    open_files = Path("/proc/self/fd").iterdir()
    return [int(one.name) for one in open_files if one.exists() and one.is_file()]
