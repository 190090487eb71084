"""Searches the memory of a running process from outside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

LARGEST: Final = 512 * 1024 * 1024
"""The largest region searched, in bytes. Larger ones are only reserved address space."""


def regions(pid: int) -> Iterator[bytes]:
    """Yield the writable memory regions of a process."""
    proc = Path("/proc") / str(pid)
    with (proc / "mem").open("rb", buffering=0) as memory:
        for line in (proc / "maps").read_text("utf-8").splitlines():
            span, rights, *_rest = line.split()
            start, _, end = span.partition("-")
            size = int(end, 16) - int(start, 16)
            if "w" not in rights or size > LARGEST:
                continue
            try:
                memory.seek(int(start, 16))
                yield memory.read(size)
            except OSError:
                continue


def times(pid: int, text: str) -> int:
    """Return how often a text is in a process's memory, in Python's and Qt's encodings."""
    return bytes_in(pid, {text.encode("utf-8"), text.encode("utf-16-le"), _narrow(text)})


def bytes_in(pid: int, wanted: set[bytes]) -> int:
    """Return how often any of some byte strings is in a process's memory."""
    return sum(region.count(each) for region in regions(pid) for each in wanted)


def _narrow(text: str) -> bytes:
    """Return a text in Python's one-byte representation."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode("utf-8")
