"""The script of a walk through the staff area: first without a PIN, then with one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint

from kiosk.staff.long_press import SECONDS
from kiosk.staff.pin import PinFile
from kiosk.staff.staff_navigation import CLEANING_SECONDS
from tools.tour.driver import Driver
from tools.tour.script import Act, Stop, tap

PIN: Final = "739182"

PassSeconds = Callable[[int], None]


def staff_stops(pin: PinFile, pass_seconds: PassSeconds) -> list[Stop]:
    """Return the stops of a walk through the staff area.

    Args:
        pin: the PIN file, in which a PIN is set during the walk.
        pass_seconds: advances the clock.
    """

    def get_a_pin(driver: Driver) -> None:
        driver.tap("staff.close")
        pin.store(PIN)
        hold_the_corner(driver, pass_seconds)

    def end_the_cleaning(driver: Driver) -> None:
        pass_seconds(CLEANING_SECONDS)
        driver.settle()

    def clean_then(*names: str) -> Act:
        def act(driver: Driver) -> None:
            end_the_cleaning(driver)
            tap(*names)(driver)

        return act

    digits = tuple(f"pad.{digit}" for digit in PIN)
    return [
        Stop("staff_no_pin", "No PIN yet", lambda driver: hold_the_corner(driver, pass_seconds)),
        Stop("staff_pad", "The PIN pad", get_a_pin),
        Stop("staff_menu", "Staff", tap(*digits, "pad.open")),
        Stop("staff_cleaning", "Cleaning", tap("staff.clean")),
        Stop("staff_defaults", "Settings", clean_then("staff.defaults", "default.idle.more")),
        Stop("staff_phone", "The clinic's phone", tap("default.phone.change")),
        Stop("staff_usage", "Usage", tap("staff.back", "staff.back", "staff.usage")),
        Stop("staff_health", "Tablet status", tap("staff.back", "staff.health")),
        Stop("staff_licences", "Licenses", tap("staff.back", "staff.licences")),
        Stop("staff_licence", "A license", tap("licence.0")),
        Stop("staff_exit", "Exit or restart", tap("staff.back", "staff.exit")),
        Stop("staff_paused", "Out of service", tap("staff.back", "staff.pause")),
    ]


def hold_the_corner(driver: Driver, pass_seconds: PassSeconds) -> None:
    """Hold a finger in the upper right corner until the staff area opens."""
    corner = QPoint(driver.width - 20, 20)
    driver.press(corner)
    pass_seconds(int(SECONDS))
    driver.release(corner)
    driver.settle()
