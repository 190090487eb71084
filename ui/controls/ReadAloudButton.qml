import QtQuick
import Kiosk
import "../theme"

// Reads aloud what is in front, or stops.
BaseButton {
    readonly property bool going: ReadAloud.shown

    aside: true
    loud: going
    rounding: height / 2
    says: going ? qsTr("Stop reading aloud") : qsTr("Listen")

    contentItem: Item {
        implicitHeight: Space.target
        implicitWidth: Space.target

        Icon {
            anchors.centerIn: parent
            drawing: "aloud"
            size: Space.px(32)
        }
    }

    onClicked: ReadAloud.setReading(!ReadAloud.shown)
}
