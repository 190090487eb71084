"""How a patient can take their page along, and what it is printed on."""

from enum import StrEnum

from msgspec import Struct


class HandoutForm(StrEnum):
    """A way in which a patient can take their page along."""

    QR = "qr"
    PAPER = "paper"
    SHOW = "show"


class PaperSize(StrEnum):
    """What the clinic's printer prints on."""

    LETTER = "letter"
    A4 = "a4"


class PaperOptions(Struct, frozen=True):
    """What the clinic prints on.

    Attributes:
        size: the size of the paper.
        large: whether the text is set in large print.
    """

    size: PaperSize
    large: bool
