"""Running system programs, which may fail."""

import sys

from kiosk.platform.ask_program import ask


def test_a_program_of_the_system_is_asked_and_may_fail() -> None:
    assert ask([sys.executable, "-c", "print('here')"]) == "here\n"
    assert ask([sys.executable, "-c", "raise SystemExit(1)"]) is None
    assert ask(["/no/such/program"]) is None
