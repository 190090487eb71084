"""`make pictures`: draws typical printed handouts for docs/takeaway.md."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.platform.application import prepare
from kiosk.takeaway.handout_pdf import pictures
from kiosk.values.handout_form import PaperOptions, PaperSize
from tests.takeaway.pages import LANGUAGES, page

OUT = Path(__file__).parents[2] / "docs" / "pictures"
DOTS = 96


def main() -> None:
    """Write a picture for each language."""
    prepare(QGuiApplication([]))
    for language in LANGUAGES:
        (picture,) = pictures(
            [page(language, answered=4, picked=2)],
            PaperOptions(PaperSize.LETTER, large=False),
            DOTS,
        )
        picture.save(str(OUT / f"paper_{language}.png"))


if __name__ == "__main__":
    main()
