"""A pack with random changes either loads or is reported with diagnostics: never an exception."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from tests.support.packs import tiny_pack

THOUSANDS = settings(max_examples=200)
"""Trials for each kind of change, so that some 4000 packs are tried in all."""

NAMES = st.sampled_from(["pack.toml", "en.toml"])
RANDOM = st.randoms(use_true_random=True)

Change = Callable[[bytes, Random], bytes]

ODD = [
    b'""',
    b"0",
    b"-1",
    b"1e400",
    b"nan",
    b"true",
    b"[]",
    b"{}",
    b"[[[[]]]]",
    b"{a={b={}}}",
    b"2026-01-01",
    b"2026-01-01T00:00:00Z",
    b"12:00:00",
    b"9" * 5000,
    b"0x" + b"f" * 5000,
    b'"' + b"a" * 5000 + b'"',
    b'"\\u0000\\n"',
    b'"../../etc/passwd"',
    b"'''\n'''",
    b"[" * 2000,
    b"{a=" * 2000,
    b"\xff",
    b"a.b.c = 1",
    b'"\xe2\x80\xae"',
]
"""Wrong values to insert."""


WRONG = [b'"x"', b"7", b"0.5", b"true", b"[]", b'["x", 7]', b"{}", b"2026-01-01", b"12:00:00"]
"""A value of each TOML type, so that at least one has the wrong type."""

NO_CHARACTERS = [
    b"\x80",
    b"\xc0\xaf",
    b"\xe2\x82",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xfe",
    b"\x00",
    "\ufeff".encode("utf-16"),
]
"""Bytes that are invalid in UTF-8 or in TOML."""

PART = re.compile(rb'"[^"\n]*"|\b[0-9-]+\b|\btrue\b|\bfalse\b')
"""Matches a value anywhere on its line."""


def cut_short(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data))]


def flip(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def insert(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.randbytes(rng.randrange(1, 8)) + data[at:]


def drop_line(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    del lines[rng.randrange(len(lines))]
    return b"".join(lines)


def repeat_line(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    lines.insert(rng.randrange(len(lines)), rng.choice(lines))
    return b"".join(lines)


def swap_values(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines()
    one, two = rng.choices([n for n, line in enumerate(lines) if b" = " in line], k=2)
    key, _, value = lines[one].partition(b" = ")
    other, _, another = lines[two].partition(b" = ")
    lines[one], lines[two] = key + b" = " + another, other + b" = " + value
    return b"\n".join(lines)


def odd_value(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines()
    at = rng.choice([n for n, line in enumerate(lines) if b" = " in line])
    lines[at] = lines[at].partition(b" = ")[0] + b" = " + rng.choice(ODD)
    return b"\n".join(lines)


def odd_part(data: bytes, rng: Random) -> bytes:
    part = rng.choice([*PART.finditer(data)])
    return data[: part.start()] + rng.choice(ODD) + data[part.end() :]


def spoil_a_character(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.choice(NO_CHARACTERS) + data[at:]


CHANGES = [
    cut_short,
    flip,
    insert,
    drop_line,
    repeat_line,
    swap_values,
    odd_value,
    odd_part,
    spoil_a_character,
]


@contextmanager
def pack_folder() -> Iterator[Path]:
    with TemporaryDirectory() as made:
        yield tiny_pack(Path(made) / "pack")


def check(folder: Path) -> None:
    """Load a possibly broken pack; each diagnostic must name a file, a reason and a remedy."""
    try:
        load_pack(folder)
    except PackError as error:
        diagnostics = error.diagnostics
    else:
        return
    assert diagnostics
    for diagnostic in diagnostics:
        assert diagnostic.file in {"pack.toml", "en.toml"}
        assert diagnostic.reason
        assert diagnostic.remedy.endswith(".")
        assert str(diagnostic).isprintable()


@pytest.mark.parametrize("change", CHANGES)
@THOUSANDS
@given(name=NAMES, rng=RANDOM)
def test_a_pack_that_was_changed_loads_or_says_why_not(
    change: Change, name: str, rng: Random
) -> None:
    with pack_folder() as folder:
        file = folder / name
        file.write_bytes(change(file.read_bytes(), rng))
        check(folder)


@THOUSANDS
@given(RANDOM)
def test_a_pack_that_was_changed_in_many_ways_loads_or_says_why_not(rng: Random) -> None:
    with pack_folder() as folder:
        for file in folder.iterdir():
            changed = file.read_bytes()
            for change in rng.choices(CHANGES[1:], k=rng.randrange(1, 6)):
                changed = change(changed, rng)
            file.write_bytes(changed)
        check(folder)


@pytest.mark.parametrize("name", ["pack.toml", "en.toml"])
def test_a_value_of_any_type_in_any_place_loads_or_says_why_not(name: str) -> None:
    with pack_folder() as folder:
        lines = (folder / name).read_bytes().splitlines()
        for at, line in enumerate(lines):
            key, equals, _ = line.partition(b" = ")
            for value in WRONG if equals else ():
                changed = [*lines[:at], key + equals + value, *lines[at + 1 :]]
                (folder / name).write_bytes(b"\n".join(changed))
                check(folder)


@THOUSANDS
@given(name=NAMES, data=st.binary(max_size=200))
def test_any_bytes_load_or_say_why_not(name: str, data: bytes) -> None:
    with pack_folder() as folder:
        (folder / name).write_bytes(data)
        check(folder)
