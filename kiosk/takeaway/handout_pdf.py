"""The page on paper: one page a copy, in the largest type in which all of it fits."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from kiosk.takeaway.handout import Handout, can_be_shortened, shortened
from kiosk.takeaway.page_layout import CODE_SIDE, DOTS, MILLIMETRE, PageLayout
from kiosk.takeaway.qr_code import IN_HAND, QrHandout, most_modules, qr_handout
from kiosk.values.handout_form import PaperSize

USUAL: Final = 13.0
LARGE: Final = 18.0
"""Points of the text where there is room. The American Council of the Blind's guidelines for large
print begin at 18."""

SMALLEST: Final = 8.0
"""Points that the text never goes below, at which the fullest page still fits."""

WRITING: Final = {
    USUAL: ((6.5 * MILLIMETRE, 10.0), (5 * MILLIMETRE, 9.0), (0.0, SMALLEST)),
    LARGE: ((6.5 * MILLIMETRE, LARGE), (0.0, SMALLEST)),
}
"""What is tried in turn, by the points of the text where there is room: the space to write in below
each question, and the points that the text then has at the least. Closer lines come first, then
smaller type, then a page without lines."""

STEP: Final = 0.5

MARGIN: Final = 20 * MILLIMETRE

SIZES: Final = {
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
    PaperSize.A4: QPageSize.PageSizeId.A4,
}


class PaperOptions(Struct, frozen=True):
    """What the clinic prints on.

    Attributes:
        size: the size of the paper.
        large: whether the text is set in large print.
    """

    size: PaperSize
    large: bool


def handout_pdf(copies: Sequence[Handout], paper: PaperOptions) -> bytes:
    """Return the copies as a PDF, one page each. It is made in memory."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(SIZES[paper.size]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(copies[0].title)
    writer.setCreator("")
    painter = QPainter(writer)
    for place, page in enumerate(copies):
        if place:
            writer.newPage()
        _draw(painter, page, paper)
    painter.end()
    buffer.close()
    return bytes(data.data())


def pictures(copies: Sequence[Handout], paper: PaperOptions, dots: int) -> list[QImage]:
    """Return the copies as grey pictures, for a printer that takes no PDF.

    Args:
        copies: one page each.
        paper: what they are printed on.
        dots: dots an inch.
    """
    return [_picture(page, paper, dots) for page in copies]


def _picture(page: Handout, paper: PaperOptions, dots: int) -> QImage:
    size = QPageSize(SIZES[paper.size]).sizePixels(dots)
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(dots / DOTS, dots / DOTS)
    _draw(painter, page, paper)
    painter.end()
    return image


def _draw(painter: QPainter, page: Handout, paper: PaperOptions) -> None:
    size = QPageSize(SIZES[paper.size]).sizePixels(DOTS)
    room = QRectF(QPointF(0, 0), size).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    code = qr_handout(page, most_modules(CODE_SIDE / MILLIMETRE * 100, 1 / 100, IN_HAND))
    largest = LARGE if paper.large else USUAL
    _fitting(page, code, room, largest).draw(painter)


def _fitting(page: Handout, code: QrHandout, room: QRectF, largest: float) -> PageLayout:
    """Return the page in the largest type in which it fits, with lines to write on if it can.

    Where not even the smallest type is small enough, lines give way as in a code.
    """
    for writing, smallest in WRITING[largest]:
        points = largest
        while points >= smallest:
            layout = PageLayout(page, code, room, points, writing)
            if layout.fits:
                return layout
            points -= STEP
    while True:
        page = shortened(page)
        layout = PageLayout(page, code, room, SMALLEST)
        if layout.fits or not can_be_shortened(page):
            return layout
