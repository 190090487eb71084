"""Writing a medical director's sign-off into a language file, and nothing else in it.

People keep comments and an order of their own in these files, so three lines of the review table
are written and the rest of the text is left as it is. What would come of it is read back first: a
file in which anything else would change is never written.
"""

import datetime as dt
import os
import re
from pathlib import Path
from typing import Final

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.sign_off import content_hash
from kiosk.content.words import LONGEST_NAME, Review, Words
from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.toml import parse
from kiosk.schema.validate import DATES

BOM: Final = b"\xef\xbb\xbf"
NEXT: Final = ".new"
"""Ends the name of the file that is written whole before it takes the old one's place."""

HEADING = re.compile(r"[ \t]*\[[ \t]*review[ \t]*\][ \t]*(#.*)?")
TABLE = re.compile(r"[ \t]*\[")
VALUE = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^#\s]*)"""
"""A text in quotes, or a date."""


class SigningError(Exception):
    """A language cannot be signed. The message says why, and what to do."""


class Signature(Struct, frozen=True):
    """Who signs, and when. `by` is a name and a role."""

    by: str
    on: dt.date


def sign(folder: Path, language: str, signature: Signature) -> Pack:
    """Sign one language of a pack as its words are now, and return the pack as it is then.

    Raises:
        PackError: the pack cannot be used, so there is nothing to sign.
        SigningError: it cannot be signed, or its file cannot be written.
    """
    pack = load_pack(folder)
    review = _review(pack, language, signature)
    file = (folder / f"{language}.toml").resolve()
    lines = _lines(review)
    try:
        before = file.read_bytes()
        after = _edited(before, lines)
        if after is None or not _only_signed(pack, language, review, after):
            raise SigningError(_by_hand(file, "its [review] table has an unusual form", lines))
        _write(file, after)
    except OSError as error:
        raise SigningError(_by_hand(file, f"the file cannot be written ({error})", lines)) from None
    return load_pack(folder)


def _review(pack: Pack, language: str, signature: Signature) -> Review:
    """Return the review table that a signature makes of the present one."""
    try:
        present = pack.words(language).review
    except KeyError:
        known = ", ".join(words.code for words in pack.spoken)
        raise SigningError(f"the pack has no language {language}. Sign one of: {known}.") from None
    by = " ".join(signature.by.split())
    if not by or not by.isprintable():
        raise SigningError("nobody is named. Write a name and a role, with a comma between them.")
    if len(by) > LONGEST_NAME:
        raise SigningError(f"the name and role are too long. Keep them to {LONGEST_NAME} letters.")
    signed = content_hash(pack, language)
    return replace(present, reviewed_by=by, reviewed_on=signature.on, signed=signed)


def _lines(review: Review) -> dict[str, str]:
    """Return the values of the review table as TOML, by their keys."""
    by = review.reviewed_by.replace("\\", "\\\\").replace('"', '\\"')
    return {
        "reviewed_by": f'"{by}"',
        "reviewed_on": str(review.reviewed_on),
        "signed": f'"{review.signed}"',
    }


def _edited(before: bytes, values: dict[str, str]) -> bytes | None:
    """Return a file with other values in its review table, None where it has no such table."""
    text = before.removeprefix(BOM)
    end = "\r" if b"\r\n" in text else ""
    lines = text.decode().split("\n")
    starts = [at for at, line in enumerate(lines) if HEADING.fullmatch(line.rstrip())]
    if not starts:
        return None
    place = starts[0] + 1
    for key, value in values.items():
        at, old = _present(key, lines, starts[0] + 1)
        if old is None:
            lines.insert(place, f"{key} = {value}{end}")
        else:
            lines[at] = old[1] + value + lines[at][old.end() :]
            place = at
        place += 1
    return before[: len(before) - len(text)] + "\n".join(lines).encode()


def _present(key: str, lines: list[str], start: int) -> tuple[int, re.Match[str] | None]:
    """Return the line in which a table has a key, and what was found there, if it has it."""
    assignment = re.compile(rf"([ \t]*{key}[ \t]*=[ \t]*){VALUE}")
    for at in range(start, len(lines)):
        if TABLE.match(lines[at]):
            return at, None
        if old := assignment.match(lines[at]):
            return at, old
    return len(lines), None


def _only_signed(pack: Pack, language: str, review: Review, after: bytes) -> bool:
    """Whether a file would say all that it says now, with another review."""
    data = parse(after.removeprefix(BOM).decode().replace("\r\n", "\n"), f"{language}.toml")
    if isinstance(data, Diagnostic):
        return False
    try:
        words = convert(data, Words, builtin_types=DATES)
    except ValidationError:
        return False
    return words == replace(pack.words(language), review=review)


def _write(file: Path, data: bytes) -> None:
    """Put a whole new file in the place of the old one, so that no cut leaves half of it."""
    new = file.with_name(file.name + NEXT)
    try:
        with new.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        new.chmod(file.stat().st_mode)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def _by_hand(file: Path, reason: str, values: dict[str, str]) -> str:
    lines = "\n".join(f"{key} = {value}" for key, value in values.items())
    return f"{file}: {reason}. Write these lines into it by hand:\n\n[review]\n{lines}"
