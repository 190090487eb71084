"""Every type of ours that QML knows, named together because importing a type makes it known.

That has to be before the engine starts: a singleton that Python makes known later takes the place
of Qt's own object type, and no screen that is read after it fits together.
"""

from typing import Final

from kiosk.bridge.about import About
from kiosk.bridge.aloud import Aloud
from kiosk.bridge.assistance import Assistance
from kiosk.bridge.closing import Closing
from kiosk.bridge.comfort import Comfort
from kiosk.bridge.defaults import Defaults
from kiosk.bridge.detail import Detail
from kiosk.bridge.editing import Editing
from kiosk.bridge.health import Health
from kiosk.bridge.help import Help
from kiosk.bridge.keypad import Keypad
from kiosk.bridge.light import Light
from kiosk.bridge.minutes import Minutes
from kiosk.bridge.outcome import Outcome
from kiosk.bridge.panels import Panels
from kiosk.bridge.phonecode import PhoneCode
from kiosk.bridge.presses import Presses
from kiosk.bridge.printing import Printing
from kiosk.bridge.quiz import Quiz
from kiosk.bridge.routes import Routes
from kiosk.bridge.staff import Staff
from kiosk.bridge.stage import Stage
from kiosk.bridge.takeaway import Takeaway
from kiosk.bridge.trouble import Trouble
from kiosk.bridge.usage import Usage

KINDS: Final = (
    About,
    Aloud,
    Assistance,
    Closing,
    Comfort,
    Defaults,
    Detail,
    Editing,
    Health,
    Help,
    Keypad,
    Light,
    Minutes,
    Outcome,
    Panels,
    PhoneCode,
    Presses,
    Printing,
    Quiz,
    Routes,
    Staff,
    Stage,
    Takeaway,
    Trouble,
    Usage,
)
