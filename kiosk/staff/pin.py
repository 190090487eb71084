"""The staff's PIN: what may be one, and the file that holds its Argon2id hash and nothing else."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.atomic_write import read_plain, write_private
from kiosk.platform.file_rights import closing_command, is_open_to_others
from kiosk.schema.diagnostics import Diagnostic

SHORTEST: Final = 4
LONGEST: Final = 12
"""Digits of a PIN."""

FILE: Final = "staff-pin"
FORM: Final = re.compile(
    rb"\$argon2id\$v=19\$m=([1-9]\d{0,9}),t=([1-9]\d{0,9}),p=1"
    rb"\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}"
)
"""A hash as libsodium writes it, with memory in KiB, passes, the salt and the hash itself."""

MOST_MEMORY: Final = 256 * 1024
MOST_PASSES: Final = 12
"""What a check may cost: four times what the kiosk asks for, and no tablet hangs or runs out."""

DAMAGED: Final = "the PIN's file is damaged"
DEAR: Final = "the PIN's file asks for more work than checking a PIN may cost"

LARGEST: Final = 1_000
"""Bytes of the file that are read. A hash has a tenth."""

DOWN_THE_PAD: Final = frozenset({"2580", "0852"})
"""The middle row of keys: easy for a finger and for a guess."""


class Cost(Struct, frozen=True):
    """What one guess costs: passes over the memory, and bytes of it.

    As libsodium has it, the passes of a moderate guess over the memory of an interactive one.
    """

    passes: int = 3
    memory: int = 64 * 1024 * 1024


def objection(pin: str) -> str:
    """Return why digits cannot be a PIN, empty where they can."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return f"A PIN has {SHORTEST} to {LONGEST} digits and nothing else."
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return "One digit again and again, or digits in a row, are the first that anyone tries."
    if any(pin == pin[:size] * (len(pin) // size) for size in range(2, len(pin) // 2 + 1)):
        return "The same few digits again and again are easy to guess."
    if pin in DOWN_THE_PAD:
        return "A line of keys on the pad is easy to guess."
    return ""


class PinFile(Struct, frozen=True):
    """Where the hash is kept.

    Attributes:
        folder: the folder for what the kiosk keeps, made when it is needed.
        cost: what a guess costs. Tests make it cheap.
    """

    folder: Path
    cost: Cost = Cost()

    @property
    def path(self) -> Path:
        """The file of the hash."""
        return self.folder / FILE

    def is_set(self) -> bool:
        """Return whether there is a hash to check against: without one, nobody gets in."""
        return not self.damage()

    def damage(self) -> str:
        """Return why no PIN is checked against what is kept, empty where one is."""
        return _unusable(self._hash())

    def store(self, pin: str) -> None:
        """Keep the hash of a PIN in place of the one before.

        Raises:
            OSError: the file cannot be written.
        """
        from nacl.pwhash import argon2id  # here, because no start needs it

        hashed = argon2id.str(pin.encode(), opslimit=self.cost.passes, memlimit=self.cost.memory)
        write_private(self.path, hashed)

    def matches(self, pin: str) -> bool:
        """Return whether this is the PIN. Takes a moment, and the same moment for any PIN.

        A hash that is damaged, or would cost far more than the kiosk's own, is not looked at.
        """
        from nacl.exceptions import CryptoError
        from nacl.pwhash import argon2id

        hashed = self._hash()
        if _unusable(hashed):
            return False
        try:
            argon2id.verify(hashed, pin.encode())
        except CryptoError:
            return False
        return True

    def diagnostic(self) -> Diagnostic | None:
        """Return what is wrong with the file, None where it is as it should be or is not there."""
        try:
            open_to_others = is_open_to_others(self.path)
        except FileNotFoundError:
            return None
        except OSError as error:
            reason = f"the PIN's file cannot be read ({error})"
            return Diagnostic(str(self.path), "", reason, "Set a PIN again: kiosk pin set.")
        if open_to_others:
            reason = "others on this computer can read the PIN's file"
            return Diagnostic(
                str(self.path), "", reason, f"Give the command: {closing_command(self.path)}"
            )
        if reason := self.damage():
            return Diagnostic(str(self.path), "", reason, "Set a PIN again: kiosk pin set.")
        return None

    def _hash(self) -> bytes:
        try:
            return read_plain(self.path, LARGEST).strip()
        except OSError:
            return b""


def _unusable(hashed: bytes) -> str:
    """Return why no PIN is checked against a hash, empty where one is."""
    match = FORM.fullmatch(hashed)
    if match is None:
        return DAMAGED
    return DEAR if int(match[1]) > MOST_MEMORY or int(match[2]) > MOST_PASSES else ""
