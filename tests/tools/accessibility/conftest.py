"""Fixtures: small QML scenes, and the application to draw them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.platform.application import prepare
from tools.tour.driver import PATIENCE

SCENE = """
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

Window {
    id: window

    property color ringColor: "black"

    color: "white"
    height: 400
    visible: true
    width: 600

    FocusScope {
        anchors.fill: parent
        focus: true

        FocusScope {
            anchors.fill: parent
            focus: true

            BODY
        }
    }

    component FocusRing: Rectangle {
        anchors.fill: parent
        anchors.margins: -6
        border.color: window.ringColor
        border.width: 4
        color: "transparent"
        visible: parent.activeFocus
    }
    component Press: T.AbstractButton {
        id: press

        activeFocusOnTab: true
        height: 64
        width: 120
        Accessible.name: text

        background: Rectangle {
            border.color: "black"
            border.width: 2
        }
        contentItem: Text {
            text: press.text
            Accessible.ignored: true
        }

        FocusRing {
        }
    }
    component Said: Text {
        font.pixelSize: 24
        Accessible.name: text
        Accessible.role: Accessible.StaticText
    }
    component Mark: Rectangle {
        property string route

        height: 32
        width: 32
    }
}
"""
"""A window structured like the kiosk's: a root, one layer, and in it the items under test."""


@pytest.fixture(scope="session")
def qapp(qapp: QGuiApplication) -> QGuiApplication:
    """The application, with the kiosk's fonts and accessibility enabled."""
    prepare(qapp)
    QAccessible.setActive(True)
    return qapp


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Callable[[str], QQuickWindow]]:
    """Show a window with the given QML items."""
    engines: list[QQmlApplicationEngine] = []

    def make(body: str) -> QQuickWindow:
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.loadData(SCENE.replace("BODY", body).encode())
        (window,) = engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        assert QTest.qWaitForWindowExposed(window, PATIENCE)
        window.requestActivate()
        assert QTest.qWaitForWindowActive(window, PATIENCE)
        window.grabWindow()
        return window

    yield make
    for engine in engines:
        engine.deleteLater()
        QCoreApplication.sendPostedEvents(engine, QEvent.Type.DeferredDelete)
    qapp.processEvents()
