"""Whether a language's words are signed off, and still are what was signed.

A medical director signs a hash. It covers everything that a patient can read in one language and
everything that decides what they are told, so a word changed later no longer fits it.
"""

import datetime as dt
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.json import encode
from msgspec.structs import replace

from kiosk.content.pack import Pack
from kiosk.content.words import Review

SHORT: Final = 12
"""Characters of a hash that are enough to tell two versions of a pack apart by eye."""


class SignOffStatus(StrEnum):
    """How a language stands."""

    SIGNED = "signed"
    NEVER = "never"
    CHANGED = "changed"


class SignOff(Struct, frozen=True):
    """How one language of a pack stands.

    Attributes:
        standing: whether it was signed, and is unchanged since.
        review: what its file says about that.
        present: the hash of the words as they are now, in hexadecimal.
        next_review: the day by which the words are reviewed again.
        overdue: whether that day has passed. It is asked for apart from the signature.
    """

    standing: SignOffStatus
    review: Review
    present: str
    next_review: dt.date
    overdue: bool

    @property
    def signed_off(self) -> bool:
        """Whether a medical director has signed these very words."""
        return self.standing is SignOffStatus.SIGNED

    def __str__(self) -> str:
        by, on = self.review.reviewed_by, self.review.reviewed_on
        return {
            SignOffStatus.SIGNED: f"signed off by {by} on {on}",
            SignOffStatus.CHANGED: f"not signed off: changed since {by} signed it on {on}",
            SignOffStatus.NEVER: "not signed off",
        }[self.standing]


def content_hash(pack: Pack, language: str) -> str:
    """Return the SHA-256 of all that one language says and does, in hexadecimal.

    Comments, blanks and the order of keys in a file make no difference to it, nor do the review
    table and the other languages of the pack.

    Raises:
        KeyError: the pack does not speak this language.
    """
    from hashlib import sha256  # here, because the first frame does not wait for it

    structure = replace(pack.structure, languages=(language,))
    words = replace(pack.words(language), review=Review())
    return sha256(encode([structure, words], order="sorted")).hexdigest()


def state(pack: Pack, language: str, today: dt.date) -> SignOff:
    """Return how a language stands on a day.

    Raises:
        KeyError: the pack does not speak this language.
    """
    review = pack.words(language).review
    present = content_hash(pack, language)
    next_review = review.next_review or pack.structure.next_review
    return SignOff(_standing(review, present), review, present, next_review, next_review < today)


def _standing(review: Review, present: str) -> SignOffStatus:
    if not (review.reviewed_by and review.reviewed_on and review.signed):
        return SignOffStatus.NEVER
    return SignOffStatus.SIGNED if review.signed == present else SignOffStatus.CHANGED
