"""QR codes of public addresses as pictures: `image://code/<address>`."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, qRgb
from PySide6.QtQuick import QQuickImageProvider

from kiosk.takeaway.code import code

DARK, LIGHT = qRgb(0, 0, 0), qRgb(255, 255, 255)


class Codes(QQuickImageProvider):
    """Draws codes, a device pixel a module: QML enlarges them without smoothing.

    Pictures from a provider are cached, so nothing of a visit may be asked for here.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, wanted: str, size: QSize, _requested: QSize) -> QImage:
        """Return the code of an address."""
        rows = code(wanted)
        image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                image.setPixel(across, down, DARK if dark else LIGHT)
        size.setWidth(len(rows))
        size.setHeight(len(rows))
        return image
