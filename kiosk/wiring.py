"""One factory for each view model: it is made when QML, or another one, first asks for it.

Every type is imported here, so QML knows all of them before there is an engine: a singleton that
becomes known later takes the place of Qt's own object type, and no screen that is read after it
fits together.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.input_wiring import InputWiring
from kiosk.platform.screen import font_for_capitals, millimetres_per_pixel
from kiosk.platform.system_image import built_on
from kiosk.platform.translation import Translation
from kiosk.schema.calendar import clock_fault
from kiosk.services import Services
from kiosk.settings.clinic_settings import Settings
from kiosk.staff.health import Probe, faulty
from kiosk.staff.licences import licences
from kiosk.staff.login import Login
from kiosk.takeaway.printers.system_printer import system_printer
from kiosk.values.handout_form import PaperOptions
from kiosk.viewmodels import health_probes as probes
from kiosk.viewmodels.about import About
from kiosk.viewmodels.clinic_logo import ClinicLogo
from kiosk.viewmodels.comfort import Comfort
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.defaults import Defaults
from kiosk.viewmodels.edit_answer import EditAnswer
from kiosk.viewmodels.every_language import EveryLanguage
from kiosk.viewmodels.fact_detail import FactDetail
from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.viewmodels.handout_code import HandoutCode
from kiosk.viewmodels.health import Health
from kiosk.viewmodels.help import Help
from kiosk.viewmodels.keypad import Keypad
from kiosk.viewmodels.layer import Layer
from kiosk.viewmodels.must_see import MustSee
from kiosk.viewmodels.navigation import Navigation
from kiosk.viewmodels.phone_pad import PhonePad
from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.quiz import Quiz
from kiosk.viewmodels.quiz_result import QuizResult
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.readiness_check import ReadinessCheck
from kiosk.viewmodels.screen_dimming import ScreenDimming
from kiosk.viewmodels.session_timeline import SessionTimeline
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.takeaway_items import PageSettings
from kiosk.viewmodels.usage import Usage

Kind = TypeVar("Kind", bound=QObject)

NOTICES: Final = "licences"
"""The folder of other people's licences."""

NEED_NO_FACTORY: Final = (HandoutCode, Layer)
"""Types that QML makes as often as it likes, or that another view model holds."""


class Made(Protocol):
    """What a factory may use of the kiosk."""

    services: Services
    input: InputWiring
    window: QQuickWindow

    def view_model(self, kind: type[Kind]) -> Kind:
        """Return the one view model of a kind."""

    def pressed(self, by_key: bool) -> bool:
        """Note a touch or a key; return True if it must not reach the screen."""

    def adopt(self, settings: Settings) -> None:
        """Use staff's choices from the next visit on."""


def _about(kiosk: Made) -> About:
    our = kiosk.services
    chosen = our.config.chosen
    # A pack that is on show but cannot be kept is no matter for patients.
    replaced = chosen.diagnostics and chosen.origin != "chosen"
    return About(our.store, chosen.origin if replaced else "", our.today)


def _comfort(kiosk: Made) -> Comfort:
    """Return the comfort settings, with the least size of a font in logical pixels."""
    our = kiosk.services
    pixel = millimetres_per_pixel(QGuiApplication.primaryScreen(), our.settings.screen.width_mm)
    return Comfort(our.store, font_for_capitals(QGuiApplication.font(), pixel))


def _defaults(kiosk: Made) -> Defaults:
    our = kiosk.services
    made = Defaults(our.store, kiosk.view_model(Staff), our.overrides)
    made.adopted.connect(kiosk.adopt)
    return made


def _dimming(kiosk: Made) -> ScreenDimming:
    our = kiosk.services
    staff = kiosk.view_model(Staff)
    read_aloud = kiosk.view_model(ReadAloud)
    return ScreenDimming(
        our.store, staff, lambda: read_aloud.is_speaking, our.dimmer, our.around.local_time
    )


def _health(kiosk: Made) -> Health:
    resources = paths.resources()
    ours = (
        ("ketamine-route-kiosk", paths.licence()),
        ("Atkinson Hyperlegible Next", resources / "fonts" / "OFL.txt"),
        ("Health Icons", resources / "pictures" / "LICENSE.txt"),
    )
    shown = licences(ours, resources / NOTICES)
    return Health(kiosk.view_model(Staff), _probes(kiosk), shown)


def _probes(kiosk: Made) -> list[Probe]:
    our = kiosk.services
    config, built, logo = our.config, built_on(Path("/")), kiosk.view_model(ClinicLogo)
    checks: list[Probe] = [
        lambda: probes.program(our.version),
        lambda: probes.system(built, our.around.local_time().date()),
        lambda: probes.content(config.chosen.pack, our.around.local_time().date()),
        lambda: faulty("pack", config.chosen.diagnostics),
        lambda: faulty(
            "settings",
            (*config.settings_diagnostics, *our.overrides.diagnostics, logo.diagnostic),
        ),
        lambda: faulty("pin", (our.pin.diagnostic(), our.lockout.diagnostic)),
        lambda: faulty("clock", (clock_fault(our.around.local_time().date()),)),
        lambda: faulty("usage", our.usage_database.diagnostics),
        lambda: faulty("updates", our.version_selection.diagnostics()),
        lambda: faulty("supervision", (*our.crash_report.found(), our.event_log.diagnostic)),
        lambda: probes.glass(kiosk.input.resting),
        lambda: probes.screen(kiosk.window.width(), kiosk.window.height()),
    ]
    if (metrics_file := our.metrics_file) is not None:
        checks.append(lambda: faulty("metrics", (metrics_file.diagnostic,)))
    if our.settings.takeaway.printer:
        checks.append(lambda: faulty("printer", kiosk.view_model(Printing).diagnostics))
    return checks


def _keypad(kiosk: Made) -> Keypad:
    our = kiosk.services
    staff = kiosk.view_model(Staff)
    login = Login(our.staff_navigation, our.lockout)
    return Keypad(staff, login, our.pin, our.background, our.store.ticked.connect)


def _printing(kiosk: Made) -> Printing:
    """Return the printing, with the clinic's printer: staff may offer paper at any time."""
    our = kiosk.services
    settings = our.settings.takeaway
    paper = PaperOptions(settings.paper_size, settings.large_print)
    printer = system_printer(settings.printer, paper) if settings.printer else None
    takeaway = kiosk.view_model(Takeaway)
    return Printing(our.store, takeaway, printer, settings.printer)


def _read_aloud(kiosk: Made) -> ReadAloud:
    our = kiosk.services
    return ReadAloud(our.store, our.settings.sound.volume, our.around.open_voice)


def _staff(kiosk: Made) -> Staff:
    our = kiosk.services
    return Staff(our.store, our.staff_navigation, our.long_press, our.pin, our.overrides)


def _takeaway(kiosk: Made) -> Takeaway:
    our = kiosk.services
    page = PageSettings(our.settings.clinic, our.config.help_lines, our.today)
    return Takeaway(our.store, page, our.settings.screen.width_mm)


def _usage(kiosk: Made) -> Usage:
    our = kiosk.services
    staff, local_time = kiosk.view_model(Staff), our.around.local_time
    return Usage(our.store, staff, our.usage_database, our.background, local_time)


FACTORIES: Final[Mapping[type[QObject], Callable[[Made], QObject]]] = {
    About: _about,
    ClinicLogo: lambda kiosk: ClinicLogo(kiosk.services.settings.clinic),
    Comfort: _comfort,
    Comparison: lambda kiosk: Comparison(kiosk.services.store),
    Defaults: _defaults,
    EditAnswer: lambda kiosk: EditAnswer(kiosk.services.store),
    EveryLanguage: lambda kiosk: EveryLanguage(
        Translation(paths.translations(), dict(kiosk.services.config.chosen.pack.interface))
    ),
    FactDetail: lambda kiosk: FactDetail(kiosk.services.store),
    FaultScreen: lambda kiosk: FaultScreen(
        kiosk.services.store, kiosk.view_model(Staff), kiosk.services.clock
    ),
    Health: _health,
    Help: lambda kiosk: Help(kiosk.services.config.help_lines),
    Keypad: _keypad,
    MustSee: lambda kiosk: MustSee(kiosk.services.store),
    Navigation: lambda kiosk: Navigation(kiosk.services.store),
    PhonePad: lambda kiosk: PhonePad(kiosk.view_model(Staff), kiosk.view_model(Defaults)),
    Presses: lambda kiosk: Presses(kiosk.services.clock, kiosk.services.store, kiosk.pressed),
    Printing: _printing,
    Quiz: lambda kiosk: Quiz(kiosk.services.store),
    QuizResult: lambda kiosk: QuizResult(kiosk.services.store),
    ReadAloud: _read_aloud,
    ReadinessCheck: lambda kiosk: ReadinessCheck(kiosk.services.store),
    ScreenDimming: _dimming,
    SessionTimeline: lambda kiosk: SessionTimeline(
        kiosk.services.store, kiosk.services.settings.whole_visit
    ),
    Staff: _staff,
    Takeaway: _takeaway,
    Usage: _usage,
}
