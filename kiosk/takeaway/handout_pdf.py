"""The page on paper: one page a copy, in the largest type in which all of it fits."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from kiosk.takeaway.handout import Handout, HandoutPartKind, can_be_shortened, shortened
from kiosk.takeaway.page_layout import CODE_SIDE, PageLayout
from kiosk.takeaway.paper_strokes import DOTS, MILLIMETRE
from kiosk.takeaway.qr_code import IN_HAND, QrHandout, most_modules, qr_handout
from kiosk.values.handout_form import PaperOptions, PaperSize

USUAL: Final = 13.0
LARGE: Final = 18.0
"""Points of the text where there is room. The American Council of the Blind's guidelines for large
print begin at 18."""

SMALLEST: Final = 8.0
"""Points that the text never goes below, at which the fullest page still fits."""

WRITING: Final = {
    USUAL: ((6.5 * MILLIMETRE, 10.0), (5 * MILLIMETRE, 9.0)),
    LARGE: ((6.5 * MILLIMETRE, LARGE), (5 * MILLIMETRE, 13.0)),
}
"""What is tried in turn, by the points of the text where there is room: the space to write in below
each question, and the points that the text then has at the least."""

STEP: Final = 0.5

BEFORE_LINES: Final = {HandoutPartKind.COMPARE, HandoutPartKind.SAME}
"""What gives way to lines to write on: it stands on the kiosk."""

MARGIN: Final = 20 * MILLIMETRE

SIZES: Final = {
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
    PaperSize.A4: QPageSize.PageSizeId.A4,
}


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
    """Return the first layout that fits, and of none the last, which says least."""
    layouts = (
        PageLayout(shown, code, room, points, writing)
        for shown, points, writing in _ways(page, largest)
    )
    layout = next(layouts)
    while not layout.fits and (tighter := next(layouts, None)):
        layout = tighter
    return layout


def _ways(page: Handout, largest: float) -> Iterator[tuple[Handout, float, float]]:
    """Yield what may stand on paper, in which type, and the space to write in, the best first.

    Larger type is better than wider lines. Lines to write on outlast the comparison, and only where
    somebody asks far more than a page suggests do they go; then lines of text give way as in a
    code.
    """
    for writing, smallest in WRITING[largest]:
        yield from ((page, points, writing) for points in _sizes(largest, smallest))
    shorter = page
    while any(part.kind in BEFORE_LINES for part in shorter.parts):
        shorter = shortened(shorter)
        yield shorter, smallest, writing
    yield from ((shorter, points, writing) for points in _sizes(smallest, SMALLEST))
    yield from ((page, points, 0.0) for points in _sizes(largest, SMALLEST))
    while can_be_shortened(page):
        page = shortened(page)
        yield page, SMALLEST, 0.0


def _sizes(largest: float, smallest: float) -> Iterator[float]:
    """Yield points of type, the largest first."""
    for step in range(int((largest - smallest) / STEP) + 1):
        yield largest - step * STEP
