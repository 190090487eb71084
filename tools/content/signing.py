"""Writes a medical director's sign-off into a language file and changes nothing else in it.

These files have comments and an order that people chose, so only three values of the review table
are edited. The result is parsed before it is written: if anything else would change, the file is
left alone.
"""

import datetime as dt
from pathlib import Path
from typing import Final

import tomlkit
from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace
from tomlkit import TOMLDocument
from tomlkit.items import Table

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.sign_off import content_hash
from kiosk.content.words import LONGEST_NAME, Review, Words
from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.toml import parse
from kiosk.schema.validate import DATES
from tools.content.toml_file import edited, plain_text, write_whole

SIGNED: Final = ("reviewed_by", "reviewed_on", "signed")
"""The keys of the review table that signing sets."""


class SigningError(Exception):
    """A language cannot be signed. The message says why and what to do."""


class Signature(Struct, frozen=True):
    """Who signed, and when. `by` is a name and a role."""

    by: str
    on: dt.date


def sign(folder: Path, language: str, signature: Signature) -> Pack:
    """Sign the present words of one language of a pack; return the signed pack.

    Raises:
        PackError: the pack is invalid.
        SigningError: the language cannot be signed, or its file cannot be written.
    """
    pack = load_pack(folder)
    review = _review(pack, language, signature)
    file = (folder / f"{language}.toml").resolve()
    try:
        before = file.read_bytes()
        after = _edited(before, review)
        if after is None or not _only_signed(pack, language, review, after):
            raise SigningError(_by_hand(file, "its [review] table has an unusual form", review))
        write_whole(file, after)
    except OSError as error:
        raise SigningError(
            _by_hand(file, f"the file cannot be written ({error})", review)
        ) from None
    return load_pack(folder)


def _review(pack: Pack, language: str, signature: Signature) -> Review:
    """Return the present review table with the signature applied."""
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


def _edited(before: bytes, review: Review) -> bytes | None:
    """Return a file with its review table replaced, None if it has no such table."""

    def change(document: TOMLDocument) -> bool:
        table = document.get("review")
        if not isinstance(table, Table):
            return False
        for key in SIGNED:
            table[key] = getattr(review, key)
        return True

    return edited(before, change)


def _only_signed(pack: Pack, language: str, review: Review, after: bytes) -> bool:
    """Return whether a file has changed in nothing but its review table."""
    data = parse(plain_text(after), f"{language}.toml")
    if isinstance(data, Diagnostic):
        return False
    try:
        words = convert(data, Words, builtin_types=DATES)
    except ValidationError:
        return False
    return words == replace(pack.words(language), review=review)


def _by_hand(file: Path, reason: str, review: Review) -> str:
    lines = tomlkit.dumps({"review": {key: getattr(review, key) for key in SIGNED}})
    return f"{file}: {reason}. Write these lines into it by hand:\n\n{lines.rstrip()}"
