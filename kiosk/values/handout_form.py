"""How a patient can take their page along, and what it is printed on."""

from enum import StrEnum


class HandoutForm(StrEnum):
    """A way in which a patient can take their page along."""

    QR = "qr"
    PAPER = "paper"
    SHOW = "show"


class PaperSize(StrEnum):
    """What the clinic's printer prints on."""

    LETTER = "letter"
    A4 = "a4"
