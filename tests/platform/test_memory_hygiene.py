"""Memory that Python frees is overwritten, as seen from outside the process."""

import subprocess
import sys

from tests.integration.process.memory import times

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
