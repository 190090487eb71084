import QtQuick
import Kiosk
import "../theme"

// Covers the kiosk with whatever the staff area shows. Nothing below is seen or touched.
Rectangle {
    color: Colors.paper
    objectName: "staff.area"

    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)

    MouseArea {
        anchors.fill: parent
    }
    Loader {
        property real since: Presses.now()

        anchors.fill: parent
        focus: true
        source: ({
                cleaning: "CleaningPage.qml",
                defaults: "DefaultsPage.qml",
                exit: "ExitPage.qml",
                health: "HealthPage.qml",
                licences: "LicencesPage.qml",
                menu: "MenuPage.qml",
                no_pin: "NoPinPage.qml",
                paused: "PausedPage.qml",
                phone: "PhonePage.qml",
                pin: "PinPage.qml",
                usage: "UsagePage.qml"
            })[Staff.view] ?? ""

        onLoaded: since = Presses.now()
    }
}
