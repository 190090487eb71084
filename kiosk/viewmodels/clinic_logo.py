"""The clinic's logo on the waiting screen: `image://logo/clinic`."""

from operator import attrgetter
from pathlib import Path

from PySide6.QtCore import Property, QObject, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.schema.diagnostics import Diagnostic
from kiosk.settings.clinic_settings import ClinicDetails
from kiosk.viewmodels.qml import qml_singleton


class LogoImages(QQuickImageProvider):
    """Hands out one picture, never larger than it is.

    Args:
        image: the picture.
    """

    def __init__(self, image: QImage) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._image = image

    def requestImage(self, _wanted: str, size: QSize, most: QSize) -> QImage:
        """Return the picture within a size in device pixels, its proportions kept."""
        image = self._image
        if image.width() > most.width() or image.height() > most.height():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@qml_singleton
class ClinicLogo(QObject):
    """The clinic's logo, decoded once, and only where the clinic has one.

    Args:
        clinic: what the clinic says of itself.
    """

    def __init__(self, clinic: ClinicDetails) -> None:
        super().__init__()
        self._name = clinic.name
        self.image = QImage()
        self.diagnostic: Diagnostic | None = None
        """What staff should know where the logo cannot be shown."""
        if clinic.logo:
            self._decode(Path(clinic.logo))

    @Property(str, constant=True)
    def source(self) -> str:
        """Where the picture is found, empty where there is none."""
        return "" if self.image.isNull() else "image://logo/clinic"

    name = Property(str, attrgetter("_name"), constant=True)
    """The clinic's name, empty where it is not known."""

    def _decode(self, file: Path) -> None:
        from kiosk.settings.logo import damaged, read_logo  # here, as in the settings

        data = read_logo(file)
        if isinstance(data, Diagnostic):
            self.diagnostic = data
            return
        self.image = QImage.fromData(data)
        if self.image.isNull():
            self.diagnostic = damaged(str(file))
