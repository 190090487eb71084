"""Logging in with a PIN, without a screen."""

from pathlib import Path

import pytest

from kiosk.staff.lockout import Lockout
from kiosk.staff.login import Login
from kiosk.staff.pin import LONGEST, SHORTEST
from kiosk.staff.staff_navigation import StaffNavigation
from tests.staff.clocks import Clock


class Door:
    """An open PIN pad, and a record of logins."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.clock = clock
        self.navigation = StaffNavigation(clock, paused=False)
        self.navigation.open(pin_is_set=True)
        self.lockout = Lockout(folder, clock, "monday")
        self.login = Login(self.navigation, self.lockout)
        self.admitted: list[int] = []

    @property
    def shows(self) -> tuple[bool, bool]:
        """Whether a PIN is being checked, and whether the last one was wrong."""
        return (self.login.checking, self.login.was_wrong)

    def enter(self, digits: str) -> str | None:
        for digit in digits:
            self.login.press(int(digit))
        return self.login.submit()

    def answer(self, *, right: bool) -> None:
        self.login.checked(right, self.admitted.append)

    def fail(self) -> None:
        """Enter a wrong PIN and wait until the next attempt is allowed."""
        assert self.enter("2468") == "2468"
        self.answer(right=False)
        self.clock.now += self.login.wait


@pytest.fixture
def door(tmp_path: Path, clock: Clock) -> Door:
    return Door(tmp_path, clock)


def test_the_right_pin_lets_staff_in_and_says_how_many_were_wrong_before(door: Door) -> None:
    door.fail()
    assert door.enter("7391") == "7391"
    assert door.shows == (True, True)
    door.answer(right=True)
    assert door.admitted == [1]
    assert door.shows == (False, False)


def test_too_few_digits_are_not_a_try(door: Door) -> None:
    assert door.enter("7" * (SHORTEST - 1)) is None
    assert not door.login.enough
    assert door.lockout.wrong == 0


def test_no_more_digits_are_taken_than_a_pin_has(door: Door) -> None:
    assert door.enter("7" * (LONGEST + 1)) == "7" * LONGEST


def test_a_digit_can_be_removed(door: Door) -> None:
    door.login.press(1)
    door.login.erase()
    door.login.erase()
    assert door.login.count == 0


def test_nothing_can_be_entered_while_a_pin_is_checked(door: Door) -> None:
    door.enter("7391")
    assert door.enter("7391") is None
    assert door.login.count == 0
    assert door.lockout.wrong == 1


def test_nothing_can_be_entered_during_a_wait(door: Door) -> None:
    door.enter("2468")
    door.answer(right=False)
    assert door.login.wait > 0
    door.login.press(1)
    assert door.login.count == 0


def test_a_pad_that_is_closed_forgets_what_was_entered(door: Door) -> None:
    door.fail()
    door.login.press(1)
    door.login.follow()
    assert door.login.count == 1
    door.navigation.close()
    door.login.follow()
    assert (door.login.count, door.login.was_wrong) == (0, False)


def test_a_pad_that_was_closed_during_the_check_lets_nobody_in(door: Door) -> None:
    door.enter("7391")
    door.navigation.close()
    door.answer(right=True)
    assert door.admitted == []
    assert door.lockout.wrong == 0


def test_a_pad_that_was_opened_again_during_the_check_lets_nobody_in(door: Door) -> None:
    door.enter("7391")
    door.navigation.close()
    door.login.follow()
    door.navigation.open(pin_is_set=True)
    door.login.follow()
    door.answer(right=True)
    assert door.admitted == []
    assert door.lockout.wrong == 0
    door.enter("7391")
    door.answer(right=True)
    assert door.admitted == [0]


def test_whoever_opened_the_pad_again_is_not_told_that_another_was_wrong(door: Door) -> None:
    door.enter("2468")
    door.navigation.close()
    door.login.follow()
    door.navigation.open(pin_is_set=True)
    door.answer(right=False)
    assert door.shows == (False, False)
    assert door.lockout.wrong == 1
