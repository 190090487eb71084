"""When Python looks for what nobody uses: not while the kiosk starts.

What a start makes lives as long as the kiosk. Looking through all of it, again and again while it
grew, took a tenth of a start; looking through it at the end of every visit took as long again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_gc() -> Iterator[None]:
    """Look for nothing meanwhile, or until `take_up` is called."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def resume_gc() -> None:
    """Look again, at what is made from now on: what is there stays."""
    gc.freeze()
    gc.enable()
