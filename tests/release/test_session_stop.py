"""What happens to the session when the service is stopped."""

from pathlib import Path

import pytest

from kiosk.takeaway.printers.cups import COMMAND_SECONDS
from kiosk.viewmodels.printing import LAST_SECONDS
from tests.release.test_session import COMPOSITOR, PROCESSOR, Tablet
from tests.support.units import KIOSK, file_of, unit

LISTENS = (
    "export SESSION=$PPID; "
    "caught() { sed -n 's/^SigCgt:[[:space:]]*/0x/p' /proc/$SESSION/status; }; "
    "until (($(caught) & 0x20)); do :; done"
)
"""What waits until the session passes signals on: ABRT, the last of them, too."""

FOR_EVER = "while :; do sleep 0.1; done"


@pytest.fixture
def tablet(tmp_path: Path) -> Tablet:
    """A tablet."""
    return Tablet(tmp_path)


def test_a_service_that_is_stopped_is_given_the_time_to_take_a_page_back() -> None:
    told = unit(KIOSK)["Service"]
    assert int(told["TimeoutStopSec"]) > LAST_SECONDS + COMMAND_SECONDS
    assert told["KillMode"] == "mixed"


def test_the_print_service_outlives_the_kiosk() -> None:
    """Services are stopped in the reverse of the order in which they are started."""
    assert "\nAfter=cups.service\n" in file_of(KIOSK).read_text("utf-8")


@pytest.mark.parametrize("signal", ["TERM", "ABRT"])
def test_a_signal_reaches_the_program_and_leaves_the_compositor_to_it(
    tablet: Tablet, signal: str
) -> None:
    tablet.add("cage", f"{LISTENS}; trap 'touch $SEEN.hurt' TERM ABRT; {COMPOSITOR}")
    hears = "trap 'touch $SEEN.heard; exit 7' TERM ABRT; "
    hears += "until [ -s $RUNTIME_DIRECTORY/program-running ]; do :; done"
    code = tablet.start(PROCESSOR, f"{hears}; kill -{signal} $SESSION; {FOR_EVER}")
    assert code == (10 if signal == "TERM" else 7)
    noted = {file.suffix for file in tablet.runtime.parent.glob("seen.h*")}
    assert noted == {".heard"}


def test_a_compositor_that_has_no_program_yet_is_stopped_itself(tablet: Tablet) -> None:
    tablet.add("cage", f"{LISTENS}; kill -TERM $SESSION; {FOR_EVER}")
    assert tablet.start(PROCESSOR) == 10
