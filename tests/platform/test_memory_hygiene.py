"""Memory that Python frees is overwritten, as seen from outside the process."""

import ctypes
import mmap
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.platform import memory_hygiene
from tests.integration.process.memory import times
from tests.support.systems import UNIX_ALONE

GAPS = """
import sys
from kiosk.platform.memory_hygiene import give_back_memory
texts = [f"secret number {number} of many" for number in range(100_000)]
kept = texts[::2]
del texts[:]
for act in (lambda: None, give_back_memory):
    act()
    print("done", flush=True)
    sys.stdin.readline()
"""
"""Fragments the heap by freeing every other text."""

LEFT = "secret number 50001 of many"
KEPT = "secret number 50002 of many"


def test_texts_that_python_has_freed_are_written_over() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", GAPS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin
    assert process.stdout
    with process:
        found = []
        for _act in range(2):
            assert process.stdout.readline() == "done\n"
            found.append((times(process.pid, LEFT), times(process.pid, KEPT)))
            process.stdin.write("\n")
            process.stdin.flush()
    assert found == [(1, 1), (0, 1)]


def library(trimmed: list[int]) -> object:
    """Return a C library that notes when it is asked to give memory back."""
    return type("Library", (), {"malloc_trim": staticmethod(trimmed.append)})()


@UNIX_ALONE
def test_memory_is_wiped_and_given_back_whatever_the_files_are_called_that_lie_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / os.fsdecode(b"caf\xe9\r")).open("wb+") as stream:
        stream.write(b"mapped")
        stream.flush()
        trimmed: list[int] = []
        monkeypatch.setattr(ctypes, "CDLL", lambda _name: library(trimmed))
        with mmap.mmap(stream.fileno(), 0):
            memory_hygiene.give_back_memory()
    assert trimmed == [0]


def test_memory_is_given_back_where_nobody_says_what_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trimmed: list[int] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(memory_hygiene, "MAPS", tmp_path / "none")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library(trimmed))
    memory_hygiene.give_back_memory()
    assert trimmed == [0]
