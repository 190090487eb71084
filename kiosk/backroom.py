"""What stands behind the pad, put together: the pad itself, settings, counts and health.

The waiting screen shows none of it, so it is made once the first frame is drawn.
"""

from collections.abc import Sequence
from typing import Final

from kiosk import paths
from kiosk.schema.calendar import clock_fault
from kiosk.staff.health import Probe
from kiosk.staff.licences import licences
from kiosk.staff.lockout import Lockout
from kiosk.staff.overrides import OverridesStore
from kiosk.staffroom import StaffRoom
from kiosk.startup import StartupConfig
from kiosk.viewmodels import health_probes
from kiosk.viewmodels.defaults import Defaults
from kiosk.viewmodels.health import Health
from kiosk.viewmodels.keypad import Keypad
from kiosk.viewmodels.usage import Usage
from kiosk.viewmodels.visit_store import VisitStore

NOTICES: Final = "licences"


class BackRoom:
    """The pages that staff reach by their PIN.

    Args:
        room: the staff's side, as far as it is made with the first frame.
        store: the visit.
        setup: what the clinic has chosen.
        overrides: what staff have chosen.
        more: what staff hear of parts that are not the staff's side.
    """

    def __init__(
        self,
        room: StaffRoom,
        store: VisitStore,
        setup: StartupConfig,
        overrides: OverridesStore,
        more: Sequence[Probe],
    ) -> None:
        around = room.around
        lockout = Lockout(setup.state, room.clock, around.start())
        found = [
            health_probes.program(room.version),
            health_probes.content(setup.chosen.pack, lambda: around.local_time().date()),
            health_probes.diagnostics("pack", lambda: setup.chosen.diagnostics),
            health_probes.diagnostics(
                "settings", lambda: (*setup.settings_diagnostics, *overrides.diagnostics)
            ),
            health_probes.diagnostics("pin", lambda: (room.pin.diagnostic(), lockout.diagnostic)),
            health_probes.diagnostics("clock", lambda: (clock_fault(around.local_time().date()),)),
            health_probes.diagnostics("usage", lambda: room.usage_database.diagnostics),
            health_probes.diagnostics("updates", room.version_selection.diagnostics),
            health_probes.diagnostics(
                "upkeep", lambda: (*room.crash_report.found(), room.event_log.diagnostic)
            ),
            *more,
        ]
        resources = paths.resources()
        ours = (
            ("ketamine-route-kiosk", paths.licence()),
            ("Atkinson Hyperlegible Next", resources / "fonts" / "OFL.txt"),
        )
        self.defaults = Defaults(store, room.staff, overrides)
        self.health = Health(room.staff, found, licences(ours, resources / NOTICES))
        self.view_models = (
            Keypad(room.staff, lockout, room.pin, room.background, store.ticked.connect),
            self.defaults,
            Usage(store, room.staff, room.usage_database, room.background, around.local_time),
            self.health,
        )
