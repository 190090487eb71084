"""Python looks for what nobody uses, but not while the kiosk starts."""

import gc
from weakref import ref

from kiosk.platform.gc_policy import paused_gc, resume_gc


class Ring:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.held = self


def test_nothing_is_looked_for_while_it_is_put_off() -> None:
    with paused_gc():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_is_made_after_a_start_is_looked_for_and_what_a_start_made_is_not() -> None:
    with paused_gc():
        made = ref(Ring())
        resume_gc()
        assert gc.isenabled()
        later = ref(Ring())
        gc.collect()
        assert made() is not None
        assert later() is None
    gc.unfreeze()
    gc.collect()
    assert made() is None
