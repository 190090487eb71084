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
        ready: Comparison.index > 0
        says: qsTr("Previous topic")
        turn: 180

        onClicked: Comparison.turn(-1)
    }
    Button {
        Layout.fillWidth: true
        more: qsTr("Shows all topics")
        objectName: "tabs.all"
        text: qsTr("%1 of %2: %3").arg(Comparison.index + 1).arg(Comparison.count).arg(Comparison.tab)

        onClicked: Navigation.open("topics")
    }
    RoundButton {
        objectName: "tabs.next"
        ready: Comparison.index < Comparison.count - 1
        says: qsTr("Next topic")

        onClicked: Comparison.turn(1)
    }
    Item {
        id: holder

        implicitHeight: childrenRect.height
        implicitWidth: childrenRect.width
        visible: stepper.railed
    }
}
