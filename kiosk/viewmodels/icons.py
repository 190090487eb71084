"""Icons and pictures in any colour and size: `image://icon/<name>/<colour without #>`.

A picture is named `picture/<name>`.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

DRAWN_IN: Final = b"#000000"
"""The one colour in the files, which the wanted one replaces."""


class Icons(QQuickImageProvider):
    """Draws the SVG files of two folders, which are read as they are drawn.

    Pictures rather than shapes: the software renderer draws a shape that a view has clipped away
    entirely as if it were not clipped.
    """

    def __init__(self, icons: Path, pictures: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._files = {file.stem: file for file in icons.glob("*.svg")}
        self._files |= {f"picture/{file.stem}": file for file in pictures.glob("*.svg")}

    def requestImage(self, wanted: str, size: QSize, requested: QSize) -> QImage:
        """Return a drawing in a colour, at the requested size in device pixels.

        A null picture, on which Qt warns, where there is no such drawing.
        """
        name, _, colour = wanted.rpartition("/")
        if name not in self._files:
            return QImage()
        drawing = self._files[name].read_bytes().replace(DRAWN_IN, b"#" + colour.encode())
        side = max(requested.width(), requested.height(), 1)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(drawing)).render(painter)
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return image
