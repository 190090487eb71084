"""`make pictures`: the page on paper, as full as most pages get, for docs/takeaway.md."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app import prepare
from kiosk.takeaway.handout_pdf import PaperOptions, pictures
from kiosk.values.handout_form import PaperSize
from tests.takeaway.pages import LANGUAGES, page

OUT = Path(__file__).parents[2] / "docs" / "pictures"
DOTS = 96


def main() -> None:
    """Write one picture for each language."""
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
