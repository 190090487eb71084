"""What only a visit shows, put together: panels, quiz, result, and what patients take along.

The waiting screen shows none of it, so it is made once the first frame is drawn.
"""

import datetime as dt
from collections.abc import Callable

from kiosk.bridge.about import About
from kiosk.bridge.closing import Closing
from kiosk.bridge.detail import Detail
from kiosk.bridge.editing import Editing
from kiosk.bridge.help import Help
from kiosk.bridge.minutes import Minutes
from kiosk.bridge.outcome import Outcome
from kiosk.bridge.panels import Panels
from kiosk.bridge.printing import Printing
from kiosk.bridge.quiz import Quiz
from kiosk.bridge.store import Store
from kiosk.bridge.takeaway import Takeaway
from kiosk.device import messages
from kiosk.settings import Settings, TakeawaySettings
from kiosk.setup import Setup
from kiosk.takeaway.paper import Paper
from kiosk.takeaway.system import system_printer
from kiosk.values.plan import Form


class VisitRoom:
    """Every bridge that the screens of a visit need besides the waiting screen's.

    Args:
        store: the visit.
        setup: what the clinic has chosen.
        settings: its settings, with what staff have chosen.
        today: tells the date that a review is overdue against.
        report: hears what staff should put right while the kiosk runs.
    """

    def __init__(
        self,
        store: Store,
        setup: Setup,
        settings: Settings,
        today: Callable[[], dt.date],
        report: messages.Report,
    ) -> None:
        notice = setup.chosen.origin if setup.chosen.faults else ""
        self.takeaway = Takeaway(store, settings.screen.width_mm)
        self.printing = _printing(store, self.takeaway, settings.takeaway, report)
        self.bridges = (
            Panels(store),
            Detail(store),
            Minutes(store, settings.whole_visit),
            Quiz(store),
            Editing(store),
            Outcome(store),
            self.takeaway,
            self.printing,
            Closing(store),
            About(store, notice, today),
            Help(setup.help_lines),
        )

    def close(self) -> None:
        """Give up what is being printed."""
        self.printing.close()


def _printing(
    store: Store, takeaway: Takeaway, settings: TakeawaySettings, report: messages.Report
) -> Printing:
    """Return the printing, with the clinic's printer where paper is on offer."""
    paper = Paper(settings.paper_size, settings.large_print)
    printer = system_printer(settings.printer, paper) if Form.PAPER in settings.forms else None
    return Printing(store, takeaway, printer, report, settings.printer)
