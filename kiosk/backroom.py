"""What stands behind the pad, put together: the pad itself, settings, counts and health.

The waiting screen shows none of it, so it is made once the first frame is drawn.
"""

from collections.abc import Sequence
from typing import Final

from kiosk import places
from kiosk.bridge import probes
from kiosk.bridge.defaults import Defaults
from kiosk.bridge.health import Health
from kiosk.bridge.keypad import Keypad
from kiosk.bridge.store import Store
from kiosk.bridge.usage import Usage
from kiosk.setup import Setup
from kiosk.staff.choices import Chooser
from kiosk.staff.guard import Guard
from kiosk.staff.health import Probe
from kiosk.staff.licences import licences
from kiosk.staffroom import StaffRoom
from kiosk.values.calendar import clock_fault

NOTICES: Final = "licences"


class BackRoom:
    """The pages that staff reach by their PIN.

    Args:
        room: the staff's side, as far as it is made with the first frame.
        store: the visit.
        setup: what the clinic has chosen.
        chooser: what staff have chosen.
        more: what staff hear of parts that are not the staff's side.
    """

    def __init__(
        self,
        room: StaffRoom,
        store: Store,
        setup: Setup,
        chooser: Chooser,
        more: Sequence[Probe],
    ) -> None:
        around = room.around
        guard = Guard(setup.state, room.clock, around.start())
        found = [
            probes.program(room.version),
            probes.content(setup.chosen.pack, lambda: around.local_time().date()),
            probes.faults("pack", lambda: setup.chosen.faults),
            probes.faults("settings", lambda: (*setup.wrong_settings, *chooser.faults)),
            probes.faults("pin", lambda: (room.pin.fault(), guard.fault)),
            probes.faults("clock", lambda: (clock_fault(around.local_time().date()),)),
            probes.faults("usage", lambda: room.book.faults),
            probes.faults("updates", room.turns.faults),
            probes.faults("upkeep", lambda: (*room.crash_trace.found(), room.journal.fault)),
            *more,
        ]
        resources = places.resources()
        ours = (
            ("ketamine-route-kiosk", places.licence()),
            ("Atkinson Hyperlegible Next", resources / "fonts" / "OFL.txt"),
        )
        self.defaults = Defaults(store, room.staff, chooser)
        self.health = Health(room.staff, found, licences(ours, resources / NOTICES))
        self.bridges = (
            Keypad(room.staff, guard, room.pin, room.errands, store.ticked.connect),
            self.defaults,
            Usage(store, room.staff, room.book, room.errands, around.local_time),
            self.health,
        )
