"""QR codes of public addresses as pictures: `image://code/<address>`.

The address is encoded as a component: of a bare one, Qt takes signs out or decodes them.
"""

from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


class QrImages(QQuickImageProvider):
    """Draws codes, a device pixel a module: QML enlarges them without smoothing.

    Pictures from a provider are cached, so nothing of a visit may be asked for here.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, wanted: str, size: QSize, _requested: QSize) -> QImage:
        """Return the code of an address."""
        # Here, because few visits ask for a code.
        from kiosk.takeaway.qr_code import qr_code
        from kiosk.takeaway.qr_picture import qr_picture

        image = qr_picture(qr_code(unquote(wanted)))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
