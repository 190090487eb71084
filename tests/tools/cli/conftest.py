"""Fixtures for the tests of `kiosk-author`."""

from tests.support.commands import home, pack, said

__all__ = ["home", "pack", "said"]
