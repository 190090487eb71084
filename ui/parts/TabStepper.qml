import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The tabs where they do not fit: the open one by name, an arrow to each side, and a list.
RowLayout {
    id: stepper

    readonly property Item rail: holder
    // Whether a page has its buttons here.
    property bool railed: false

    spacing: Space.small

    RoundButton {
        objectName: "tabs.before"
        ready: Panels.index > 0
        says: qsTr("Panel before")
        turn: 180

        onClicked: Panels.turn(-1)
    }
    Button {
        Layout.fillWidth: true
        more: qsTr("Shows all panels")
        objectName: "tabs.all"
        text: qsTr("%1 of %2: %3").arg(Panels.index + 1).arg(Panels.count).arg(Panels.tab)

        onClicked: Stage.open("panels")
    }
    RoundButton {
        objectName: "tabs.next"
        ready: Panels.index < Panels.count - 1
        says: qsTr("Next panel")

        onClicked: Panels.turn(1)
    }
    Item {
        id: holder

        implicitHeight: childrenRect.height
        implicitWidth: childrenRect.width
        visible: stepper.railed
    }
}
