"""A code as a picture, a pixel a module: whoever draws it enlarges it without smoothing."""

from PySide6.QtGui import QImage

from kiosk.takeaway.qr_code import Rows

DARK, LIGHT = b"\x00", b"\xff"


def qr_picture(rows: Rows) -> QImage:
    """Return a code in black and white."""
    side = len(rows)
    grey = b"".join(DARK if dark else LIGHT for row in rows for dark in row)
    image = QImage(grey, side, side, side, QImage.Format.Format_Grayscale8)
    return image.convertToFormat(QImage.Format.Format_Mono)
