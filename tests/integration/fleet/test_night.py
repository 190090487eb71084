"""A night in which all kiosks of a fleet update, and the next night."""

from collections.abc import Mapping
from typing import Final

import pytest

from tests.integration.fleet.fleet import Outcome
from tests.integration.fleet.kiosk import Plight, installed_version
from tests.integration.fleet.publishing import NEW, Publisher, hashes_of

SAYS: Final[Mapping[Plight, str]] = {
    Plight.NONE: f"program {NEW} lies ready: ",
    Plight.OFF: "",
    Plight.DARK: f"program {NEW}: it was started and never drew a picture",
    Plight.FULL: "MB are needed. Make room, then give the command again.",
    Plight.PAST: "the clock says 1970-01-01, which cannot be right. Set the date and time: ",
}
"""The expected message of a kiosk, by plight."""


def runs(plight: Plight) -> set[str]:
    """Return the versions that should run in the morning."""
    return {Plight.NONE: {NEW}, Plight.OFF: set[str]()}.get(plight, {installed_version()})


def show(title: str, outcomes: list[Outcome], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\n\n{title}", *outcomes, sep="\n")


def test_in_the_morning_each_kiosk_runs_what_it_can(
    first: list[Outcome], capsys: pytest.CaptureFixture[str]
) -> None:
    show("The first night", first, capsys)
    for one in first:
        assert one.versions == runs(one.kiosk.plight), one


def test_each_says_what_it_took_or_why_it_did_not(first: list[Outcome]) -> None:
    for one in first:
        assert SAYS[one.kiosk.plight] in one.said, one


def test_what_has_not_changed_is_not_fetched(first: list[Outcome], publisher: Publisher) -> None:
    for one in first:
        if one.kiosk.plight is Plight.NONE:
            assert one.fetched.files < len(publisher.hashes(NEW)) / 10, one


def test_what_was_off_follows_at_its_next_night(
    second: list[Outcome], capsys: pytest.CaptureFixture[str]
) -> None:
    show("The second night", second, capsys)
    for one in second:
        plight = one.kiosk.plight
        expected = Plight.NONE if plight is Plight.OFF else plight
        assert one.versions == runs(expected), one


def test_no_kiosk_mixes_two_versions(second: list[Outcome], publisher: Publisher) -> None:
    signed = publisher.hashes(NEW)
    for one in second:
        assert len(one.versions) == 1, one
        for slot in one.kiosk.ready():
            assert hashes_of(slot.files) == signed, one
