"""The memory of a living process, searched from outside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

LARGEST: Final = 512 * 1024 * 1024
"""Bytes of a region that is searched. Larger ones are reserved and not used."""


def regions(pid: int) -> Iterator[bytes]:
    """Yield everything in a process's memory that it may have written."""
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
    """Return how often a text is in a process's memory, as Python and as Qt keep it."""
    return bytes_in(pid, {text.encode("utf-8"), text.encode("utf-16-le"), _narrow(text)})


def bytes_in(pid: int, wanted: set[bytes]) -> int:
    """Return how often one of some strings of bytes is in a process's memory."""
    return sum(region.count(each) for region in regions(pid) for each in wanted)


def _narrow(text: str) -> bytes:
    """Return a text as Python keeps it where no letter of it needs more than a byte."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode("utf-8")
