"""Our own drawings, in any colour and size: `image://icon/<name>/<colour without #>`."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

DRAWN_IN: Final = b"#000000"
"""The one colour in the files, which the wanted one replaces."""


class Icons(QQuickImageProvider):
    """Draws the SVG files of a folder.

    Pictures rather than shapes: the software renderer draws a shape that a view has clipped away
    entirely as if it were not clipped.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._drawings = {file.stem: file.read_bytes() for file in sorted(folder.glob("*.svg"))}

    def requestImage(self, wanted: str, size: QSize, requested: QSize) -> QImage:
        """Return a drawing in a colour, at the requested size in device pixels.

        A null picture, on which Qt warns, where there is no such drawing.
        """
        name, _, colour = wanted.partition("/")
        if name not in self._drawings:
            return QImage()
        drawing = self._drawings[name].replace(DRAWN_IN, b"#" + colour.encode())
        side = max(requested.width(), requested.height(), 1)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(drawing)).render(painter)
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return image
