"""Reads TOML files that people write. Whatever they hold becomes a value or a diagnostic."""

import re
from pathlib import Path
from typing import Any, Final

from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.read_file import LARGEST, read_bytes

LONG_KEY: Final = r"""(?:(?:(?<![\w-])[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){16}"""
"""Names joined by dots, each a table in the last: Python's parser spends hours on thousands."""

LARGEST_TABLE: Final = 64_000
"""Bytes of a file of settings. Python's parser spends half a minute on a megabyte of headings."""

SYNTAX: Final = r"(?s)(.*) \(at (?:(line \d+, column \d+)|end of document)\)"


def read_text(
    path: Path, file: str, *, follow: bool = True, most: int = LARGEST
) -> str | Diagnostic:
    """Return a file's text without a byte order mark and with plain line ends, or its fault.

    The arguments are those of `read_bytes`.
    """
    data = read_bytes(path, file, follow=follow, most=most)
    return data if isinstance(data, Diagnostic) else _decoded(data, file)


def read_table(path: Path, file: str) -> dict[str, Any] | Diagnostic:
    """Return the values in a TOML file, which may be a link, or its first fault.

    Args:
        path: where the file is.
        file: what a fault calls it.
    """
    text = read_text(path, file, most=LARGEST_TABLE)
    return text if isinstance(text, Diagnostic) else parse(text, file)


def parse(text: str, file: str) -> dict[str, Any] | Diagnostic:
    """Return the values in a TOML text, or its first fault: the rest cannot be read."""
    import tomllib  # here, because the built-in content ships in a form that needs no parser

    if long_key := re.search(LONG_KEY, text):
        line = text.count("\n", 0, long_key.start()) + 1
        reason = "more than 16 names are joined by dots"
        return Diagnostic(file, f"line {line}", reason, "Give the table a heading of its own.")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _misspelt(str(error), text, file)
    except RecursionError:
        reason = "lists or tables stand too deep in one another"
        return Diagnostic(file, "", reason, "Close each bracket that is opened.")
    except ValueError:
        return Diagnostic(file, "", "a number is too long", "Write numbers of at most 18 digits.")


def _decoded(data: bytes, file: str) -> str | Diagnostic:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Diagnostic(file, f"line {line}", "this is not UTF-8 text", "Save the file as UTF-8.")


def _misspelt(message: str, text: str, file: str) -> Diagnostic:
    match = re.fullmatch(SYNTAX, message)
    reason, where = match.groups() if match else (message, None)
    end = f"line {text.count(chr(10)) + 1}, column {len(text) - text.rfind(chr(10))}"
    remedy = "Correct the line, or the one before it: text stands in quotes, names are unique."
    return Diagnostic(
        file, where or end, f"this is not TOML: {reason[:1].lower()}{reason[1:]}", remedy
    )
