"""Output and error messages of commands, in any locale."""

import sys
from io import TextIOWrapper


def speak_in_any_locale() -> None:
    """Make every letter printable.

    A file or a pipe gets UTF-8, as every file of the kiosk is: what is printed there is read again.
    A terminal gets its own letters, and the others as numbers.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def print_errors(*lines: object) -> None:
    """Write lines on standard error."""
    for line in lines:
        print(line, file=sys.stderr)
