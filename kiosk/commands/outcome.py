"""How a command ends, and where it says what is wrong."""

import sys
from typing import Final

DONE: Final = 0
WRONG: Final = 1
MISUSED: Final = 2


def complain(*lines: object) -> None:
    """Say on standard error what is wrong."""
    for line in lines:
        print(line, file=sys.stderr)
