"""What only a visit shows, put together: panels, quiz, result, and what patients take along.

The waiting screen shows none of it, so it is made once the first frame is drawn.
"""

import datetime as dt
from collections.abc import Callable

from kiosk.platform import qt_messages
from kiosk.settings.clinic_settings import Settings, TakeawaySettings
from kiosk.startup import StartupConfig
from kiosk.takeaway.handout_pdf import PaperOptions
from kiosk.takeaway.printers.system_printer import system_printer
from kiosk.values.plan import HandoutForm
from kiosk.viewmodels.about import About
from kiosk.viewmodels.comparison import Comparison
from kiosk.viewmodels.edit_answer import EditAnswer
from kiosk.viewmodels.fact_detail import FactDetail
from kiosk.viewmodels.help import Help
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.quiz import Quiz
from kiosk.viewmodels.quiz_result import QuizResult
from kiosk.viewmodels.readiness_check import ReadinessCheck
from kiosk.viewmodels.session_timeline import SessionTimeline
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.visit_store import VisitStore


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
        store: VisitStore,
        setup: StartupConfig,
        settings: Settings,
        today: Callable[[], dt.date],
        report: qt_messages.Report,
    ) -> None:
        notice = setup.chosen.origin if setup.chosen.diagnostics else ""
        self.takeaway = Takeaway(store, settings.screen.width_mm)
        self.printing = _printing(store, self.takeaway, settings.takeaway, report)
        self.view_models = (
            Comparison(store),
            FactDetail(store),
            SessionTimeline(store, settings.whole_visit),
            Quiz(store),
            EditAnswer(store),
            QuizResult(store),
            self.takeaway,
            self.printing,
            ReadinessCheck(store),
            About(store, notice, today),
            Help(setup.help_lines),
        )

    def close(self) -> None:
        """Give up what is being printed."""
        self.printing.close()


def _printing(
    store: VisitStore, takeaway: Takeaway, settings: TakeawaySettings, report: qt_messages.Report
) -> Printing:
    """Return the printing, with the clinic's printer where paper is on offer."""
    paper = PaperOptions(settings.paper_size, settings.large_print)
    printer = (
        system_printer(settings.printer, paper) if HandoutForm.PAPER in settings.forms else None
    )
    return Printing(store, takeaway, printer, report, settings.printer)
