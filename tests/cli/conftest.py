"""What the tests of `kiosk` start from."""

from tests.support.commands import home, pack, said

__all__ = ["home", "pack", "said"]
