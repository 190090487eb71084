"""Every type of ours that QML knows, named together because importing a type makes it known.

That has to be before the engine starts: a singleton that Python makes known later takes the place
of Qt's own object type, and no screen that is read after it fits together.
"""

from typing import Final

from kiosk.viewmodels.about import About
from kiosk.viewmodels.accessibility_actions import AccessibilityActions
from kiosk.viewmodels.comfort import Comfort
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.defaults import Defaults
from kiosk.viewmodels.edit_answer import EditAnswer
from kiosk.viewmodels.fact_detail import FactDetail
from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.viewmodels.handout_code import HandoutCode
from kiosk.viewmodels.health import Health
from kiosk.viewmodels.help import Help
from kiosk.viewmodels.keypad import Keypad
from kiosk.viewmodels.navigation import Navigation
from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.quiz import Quiz
from kiosk.viewmodels.quiz_result import QuizResult
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.readiness_check import ReadinessCheck
from kiosk.viewmodels.route_names import RouteNames
from kiosk.viewmodels.screen_dimming import ScreenDimming
from kiosk.viewmodels.session_timeline import SessionTimeline
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.usage import Usage

QML_TYPES: Final = (
    About,
    ReadAloud,
    AccessibilityActions,
    ReadinessCheck,
    Comfort,
    Defaults,
    FactDetail,
    EditAnswer,
    Health,
    Help,
    Keypad,
    ScreenDimming,
    SessionTimeline,
    QuizResult,
    Comparison,
    HandoutCode,
    Presses,
    Printing,
    Quiz,
    RouteNames,
    Staff,
    Navigation,
    Takeaway,
    FaultScreen,
    Usage,
)
