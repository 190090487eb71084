"""A bare window of the same toolkit, which `make bench` freezes to measure the kiosk against."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.supervision.sd_notify import Notifier, ServiceSign


def main() -> int:
    """Show one frame of a bare window; with an argument, stay."""
    QQuickWindow.setSceneGraphBackend("software")
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("bare.qml"))))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        return 1
    if len(sys.argv) == 1:
        window.frameSwapped.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    code = application.exec()
    Notifier(os.environ).tell(ServiceSign.STOPPING)  # as the kiosk does
    return code


if __name__ == "__main__":
    sys.exit(main())
