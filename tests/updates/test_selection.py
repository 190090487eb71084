"""Which version is started, and how one that draws nothing is rolled back."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.updates.selection import VersionSelection
from kiosk.updates.trial_state import (
    FILE,
    LARGEST,
    TRIES,
    Trial,
    begin,
    drawn,
    newest_fit,
    standing,
)
from kiosk.updates.version_label import UpdateKind, order
from tests.support.systems import UNIX_ALONE

OWN = "1.0.0"
VERSIONS = st.builds("{}.{}.{}".format, *[st.integers(0, 12)] * 3)


class Tablet:
    """A tablet that can be restarted."""

    def __init__(self, folder: Path) -> None:
        self.updates = folder / "updates"
        self.state = folder / "state"
        self.updates.mkdir()

    def add(self, version: str, kind: UpdateKind = UpdateKind.PROGRAM, name: str = "kiosk") -> None:
        """Install a version."""
        (self.updates / f"{kind}-{name}-{version}").mkdir()

    @property
    def version_selection(self) -> VersionSelection:
        """Return the version selection of a new start."""
        return VersionSelection(self.updates, self.state)

    def start(self, kind: UpdateKind = UpdateKind.PROGRAM) -> str:
        """Start; return the selected version, empty for the preinstalled one."""
        slot = self.version_selection.start(kind, "kiosk", OWN)
        return slot.version if slot else ""

    def proven(self, kind: UpdateKind = UpdateKind.PROGRAM) -> str:
        """Return the version used by other commands."""
        slot = self.version_selection.proven(kind, "kiosk", OWN)
        return slot.version if slot else ""

    def waits(self, running: str, kind: UpdateKind = UpdateKind.PROGRAM) -> bool:
        """Return whether a running version should restart for a newer one."""
        return self.version_selection.waits([(kind, "kiosk", running)])

    def diagnostics(self) -> list[str]:
        """Return the diagnostics for staff."""
        return [str(diagnostic) for diagnostic in self.version_selection.diagnostics()]


@pytest.fixture
def tablet(tmp_path: Path) -> Tablet:
    """A tablet without updates."""
    return Tablet(tmp_path)


def test_what_was_installed_is_started_where_nothing_else_is(tablet: Tablet) -> None:
    assert (tablet.start(), tablet.proven()) == ("", "")
    assert not tablet.waits(OWN)
    assert not tablet.version_selection.any_of(UpdateKind.PROGRAM)
    assert not tablet.state.exists()


def test_a_newer_version_waits_is_tried_and_has_proved_itself_once_it_drew(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    assert tablet.version_selection.any_of(UpdateKind.PROGRAM)
    assert tablet.waits(OWN)
    assert tablet.start() == "1.1.0"
    assert tablet.proven() == ""
    tablet.version_selection.drawn()
    assert (tablet.start(), tablet.proven()) == ("1.1.0", "1.1.0")
    assert not tablet.waits("1.1.0")
    assert tablet.diagnostics() == []


def test_one_that_draws_nothing_is_taken_back_and_never_tried_again(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    tablet.start()
    tablet.version_selection.drawn()
    tablet.add("1.2.0")
    assert [tablet.start() for _ in range(TRIES + 2)] == ["1.2.0"] * TRIES + ["1.1.0"] * 2
    assert not tablet.waits("1.1.0")
    (diagnostic,) = tablet.diagnostics()
    assert diagnostic.startswith("program 1.2.0: it was started and never drew a picture")
    assert tablet.version_selection.newest(UpdateKind.PROGRAM, "kiosk", OWN) == "1.2.0"
    assert tablet.version_selection.in_use(UpdateKind.PROGRAM) == {"1.1.0"}


def test_a_power_cut_in_a_first_start_costs_nothing(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    assert [tablet.start(), tablet.start()] == ["1.1.0", "1.1.0"]
    tablet.version_selection.drawn()
    assert tablet.start() == "1.1.0"


def test_a_newer_one_that_draws_ends_the_complaint(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    for _ in range(TRIES + 1):
        tablet.start()
    tablet.add("1.2.0")
    assert tablet.start() == "1.2.0"
    assert len(tablet.diagnostics()) == 1
    tablet.version_selection.drawn()
    assert tablet.diagnostics() == []


def test_one_that_cannot_even_be_started_is_refused_at_once(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    version_selection = tablet.version_selection
    version_selection.start(UpdateKind.PROGRAM, "kiosk", OWN)
    version_selection.refuse(UpdateKind.PROGRAM, "1.1.0")
    assert tablet.start() == ""
    assert len(tablet.diagnostics()) == 1


def test_one_that_had_proved_itself_and_cannot_be_started_any_more_is_refused(
    tablet: Tablet,
) -> None:
    tablet.add("1.1.0")
    tablet.start()
    tablet.version_selection.drawn()
    assert tablet.start() == "1.1.0"
    for _time in range(2):
        tablet.version_selection.refuse(UpdateKind.PROGRAM, "1.1.0")
    assert not tablet.waits(OWN)
    assert (tablet.start(), tablet.proven()) == ("", "")
    assert len(tablet.diagnostics()) == 1
    assert tablet.version_selection.in_use(UpdateKind.PROGRAM) == set()


def test_after_one_that_is_refused_the_next_newest_has_its_turn(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    tablet.add("1.2.0")
    tablet.start()
    tablet.version_selection.drawn()
    tablet.version_selection.refuse(UpdateKind.PROGRAM, "1.2.0")
    assert tablet.waits(OWN)
    assert tablet.start() == "1.1.0"
    tablet.version_selection.drawn()
    assert not tablet.waits("1.1.0")
    assert len(tablet.diagnostics()) == 1


def test_whoever_is_on_trial_is_not_blamed_for_the_one_that_is_refused(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    tablet.start()
    tablet.version_selection.drawn()
    tablet.add("1.2.0")
    tablet.start()
    tablet.version_selection.refuse(UpdateKind.PROGRAM, "1.1.0")
    assert tablet.version_selection.in_use(UpdateKind.PROGRAM) == {"1.2.0"}
    assert [tablet.start(), tablet.start()] == ["1.2.0", ""]


def test_an_installed_version_that_is_newer_comes_first(tablet: Tablet) -> None:
    tablet.add("0.9.0")
    assert tablet.start() == ""
    assert not tablet.waits(OWN)
    assert tablet.version_selection.newest(UpdateKind.PROGRAM, "kiosk", OWN) == OWN


def test_content_of_another_name_is_nobodys_update(tablet: Tablet) -> None:
    tablet.add("2.0.0", UpdateKind.CONTENT, "another")
    assert tablet.start(UpdateKind.CONTENT) == ""


def test_program_and_content_are_tried_one_after_the_other(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    tablet.add("2.0.0", UpdateKind.CONTENT)
    assert (tablet.start(), tablet.start(UpdateKind.CONTENT)) == ("1.1.0", "")
    tablet.version_selection.drawn()
    assert tablet.waits(OWN, UpdateKind.CONTENT)
    assert (tablet.start(), tablet.start(UpdateKind.CONTENT)) == ("1.1.0", "2.0.0")
    tablet.version_selection.drawn()
    assert (tablet.proven(), tablet.proven(UpdateKind.CONTENT)) == ("1.1.0", "2.0.0")


def test_a_trial_whose_version_is_gone_holds_nothing_up(tablet: Tablet) -> None:
    tablet.add("2.0.0", UpdateKind.CONTENT)
    tablet.start(UpdateKind.CONTENT)
    (tablet.updates / "content-kiosk-2.0.0").rmdir()
    tablet.add("1.1.0")
    assert tablet.start() == ""
    assert tablet.start(UpdateKind.CONTENT) == ""
    assert tablet.start() == "1.1.0"


def test_where_nothing_can_be_kept_nothing_new_is_tried_or_left_for(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    tablet.start()
    tablet.version_selection.drawn()
    tablet.add("1.2.0")
    assert tablet.waits("1.1.0")
    (tablet.state / f"{FILE}.new").mkdir()
    assert tablet.start() == "1.1.0"
    assert not tablet.waits("1.1.0")


def test_what_runs_and_what_is_gone_back_to_are_in_use(tablet: Tablet) -> None:
    tablet.add("1.1.0")
    tablet.start()
    assert tablet.version_selection.in_use(UpdateKind.PROGRAM) == {"1.1.0"}
    tablet.version_selection.drawn()
    tablet.add("1.2.0")
    tablet.start()
    assert tablet.version_selection.in_use(UpdateKind.PROGRAM) == {"1.1.0", "1.2.0"}
    assert tablet.version_selection.in_use(UpdateKind.CONTENT) == set()


def test_a_failure_that_nothing_had_refuses_no_version_to_come(tablet: Tablet) -> None:
    tablet.state.mkdir()
    failed = b'["1.1.0", "999999.999999.999999"]'
    (tablet.state / FILE).write_bytes(b'{"program": {"failed": ' + failed + b"}}")
    assert tablet.version_selection.newest(UpdateKind.PROGRAM, "kiosk", OWN) == OWN
    assert tablet.start() == ""
    tablet.add("1.1.0")
    assert tablet.start() == "1.1.0"
    assert tablet.diagnostics() == []


@pytest.mark.parametrize(
    "odd", [pytest.param("a pipe", marks=UNIX_ALONE), "a link", "endless", "large"]
)
def test_a_ledger_that_is_no_plain_small_file_is_not_read(tablet: Tablet, odd: str) -> None:
    tablet.add("1.1.0")
    tablet.state.mkdir()
    file = tablet.state / FILE
    said = b'{"program": {"proven": "1.1.0"}}'
    if odd == "a pipe":
        os.mkfifo(file)
    elif odd == "a link":
        file.symlink_to(tablet.state / "other")
        (tablet.state / "other").write_bytes(said)
    elif odd == "endless":
        file.symlink_to("/dev/zero")
    else:
        file.write_bytes(said + b" " * LARGEST)
    assert tablet.proven() == ""
    assert tablet.start() == "1.1.0"


JUNK = [
    b"",
    b"{",
    b"[]",
    b'{"program": {"proven": "no version"}}',
    b'{"program": {"tries": -1000000}}',
    b'{"program": {"else": ' + b"[" * 50_000 + b"]" * 49_000,
    b"\xff" * 10,
]


@pytest.mark.parametrize("junk", JUNK)
def test_a_spoilt_ledger_means_that_nothing_was_tried(tablet: Tablet, junk: bytes) -> None:
    tablet.add("1.1.0")
    tablet.state.mkdir()
    (tablet.state / FILE).write_bytes(junk)
    assert tablet.proven() == ""
    assert tablet.start() == "1.1.0"


@given(st.lists(VERSIONS, max_size=4, unique=True), VERSIONS)
def test_starts_always_come_to_rest_on_the_newest_that_draws(there: list[str], own: str) -> None:
    good = {version for version in there if order(version)[2] % 2 == 0}
    trial = Trial()
    for _ in range(TRIES * len(there) + 1):
        trial, version = begin(trial, own, there)
        if version in good:
            trial = drawn(trial)
    best = max((one for one in good if order(one) > order(own)), key=order, default="")
    assert begin(trial, own, there) == (trial, best)
    assert standing(trial, own, there) == best
    assert newest_fit(trial, own, there) == best
