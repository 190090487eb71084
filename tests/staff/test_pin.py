"""A PIN is hard to guess, and only its hash is kept."""

import re
from pathlib import Path

import pytest
from nacl.pwhash import argon2id

from kiosk.staff.pin import Cost, PinFile, objection
from tests.support.systems import UNIX_ALONE, is_private

CHEAP = Cost(argon2id.OPSLIMIT_MIN, argon2id.MEMLIMIT_MIN)


@pytest.fixture
def file(tmp_path: Path) -> PinFile:
    return PinFile(tmp_path / "state", CHEAP)


@pytest.mark.parametrize("pin", ["4829", "739182", "1122", "1357", "903614827350", "1213"])
def test_a_pin_that_may_be_one(pin: str) -> None:
    assert objection(pin) == ""


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "4 to 12 digits"),
        ("482", "4 to 12 digits"),
        ("4829173650284", "4 to 12 digits"),
        ("48a9", "4 to 12 digits"),
        ("48 9", "4 to 12 digits"),
        ("٤٨٢٩", "4 to 12 digits"),
        ("0000", "digits in a row"),
        ("1234", "digits in a row"),
        ("87654", "digits in a row"),
        ("7890", "digits in a row"),
        ("1212", "again and again"),
        ("482482", "again and again"),
        ("2580", "line of keys"),
    ],
)
def test_a_pin_that_anyone_would_try(pin: str, why: str) -> None:
    assert why in objection(pin)


def test_only_the_right_digits_match(file: PinFile) -> None:
    file.store("4829")
    assert file.is_set()
    assert file.matches("4829")
    assert not file.matches("4828")
    assert not file.matches("48290")
    assert not file.matches("")


def test_the_digits_are_nowhere_in_the_file(file: PinFile) -> None:
    file.store("4829173650")
    kept = file.path.read_bytes()
    assert kept.startswith(b"$argon2id$v=19$")
    assert b"4829173650" not in kept
    assert is_private(file.path)


def test_the_same_pin_has_another_hash_each_time(file: PinFile) -> None:
    file.store("4829")
    before = file.path.read_bytes()
    file.store("4829")
    assert file.path.read_bytes() != before


def test_a_guess_costs_64_mebibytes_and_three_passes(tmp_path: Path) -> None:
    PinFile(tmp_path).store("4829")
    assert b"$m=65536,t=3,p=1$" in PinFile(tmp_path).path.read_bytes()


def test_without_a_file_nothing_is_set_and_nothing_matches(file: PinFile) -> None:
    assert not file.is_set()
    assert not file.matches("4829")
    assert file.diagnostic() is None


@pytest.mark.parametrize(
    "kept", [b"", b"4829", b"$argon2id$cut short", b"\xff\x00", b"$argon2id$" + b"0" * 128]
)
def test_a_damaged_file_lets_nobody_in(file: PinFile, kept: bytes) -> None:
    file.store("4829")
    file.path.write_bytes(kept)
    assert not file.matches("4829")
    assert not file.matches("")


def damaged(made: bytes) -> tuple[bytes, ...]:
    """Return what may become of a hash whose form shows it."""
    *_start, _salt, end = made.split(b"$")
    return (
        made[:50],
        made[:-1],
        made + b"\n" + made,
        made.replace(b"v=19", b"v=18"),
        made.replace(b"$argon2id$", b"$argon2ie$"),
        made.replace(end, b"\xe1" + end[1:]),
        made.replace(b",p=1$", b",p=2$"),
        made.replace(b"$m=", b"$m=0"),
        b"",
        b"4829",
    )


def test_a_hash_that_is_damaged_is_no_pin_and_is_said_to_be_damaged(
    file: PinFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verify(_hashed: bytes, _pin: bytes) -> None:
        raise AssertionError("it was looked at")

    file.store("4829")
    made = file.path.read_bytes()
    monkeypatch.setattr(argon2id, "verify", verify)
    for kept in damaged(made):
        file.path.write_bytes(kept)
        assert not file.is_set(), kept
        assert not file.matches("4829"), kept
        assert str(file.diagnostic()) == (
            f"{file.path}: the PIN's file is damaged. Set a PIN again: kiosk pin set."
        )


@UNIX_ALONE
def test_a_file_that_others_can_read_is_a_fault(file: PinFile) -> None:
    file.store("4829")
    assert file.diagnostic() is None
    file.path.chmod(0o644)
    assert str(file.diagnostic()) == (
        f"{file.path}: others on this computer can read the PIN's file. "
        f"Give the command: chmod 600 {file.path}"
    )


@UNIX_ALONE
def test_a_file_that_cannot_be_looked_at_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    diagnostic = PinFile(tmp_path / "state", CHEAP).diagnostic()
    assert diagnostic is not None
    assert "cannot be read" in diagnostic.reason


@pytest.mark.parametrize("cost", ["m=4294967295,t=3", "m=65536,t=4294967295"])
def test_a_hash_that_would_cost_far_too_much_is_never_checked(
    file: PinFile, cost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verify(_hashed: bytes, _pin: bytes) -> None:
        raise AssertionError("the work was done")

    monkeypatch.setattr(argon2id, "verify", verify)
    file.store("4829")
    made = file.path.read_bytes()
    file.path.write_bytes(re.sub(rb"m=\d+,t=\d+", cost.encode(), made))
    assert not file.is_set()
    assert not file.matches("4829")
    assert str(file.diagnostic()) == (
        f"{file.path}: the PIN's file asks for more work than checking a PIN may cost. "
        "Set a PIN again: kiosk pin set."
    )
