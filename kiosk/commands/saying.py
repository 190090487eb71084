"""What a command says when it cannot do what it was told."""

import sys


def complain(*lines: object) -> None:
    """Write lines on standard error."""
    for line in lines:
        print(line, file=sys.stderr)
