import QtQuick
import Kiosk
import "../theme"

// Reads aloud what is in front, or stops.
BaseButton {
    id: aloud

    readonly property bool going: ReadAloud.shown

    aside: true
    says: going ? qsTr("Stop reading aloud") : qsTr("Listen")

    background: Rectangle {
        border.color: aloud.going ? Colors.action : Colors.edge
        border.width: aloud.going ? Space.ring : Space.outline
        color: aloud.down ? Colors.pressed : Colors.surface
        radius: height / 2
    }
    contentItem: Item {
        implicitHeight: Space.target
        implicitWidth: Space.target

        Icon {
            anchors.centerIn: parent
            drawing: "aloud"
            ink: Colors.ink
            size: Space.px(32)
        }
    }

    onClicked: ReadAloud.shown ? ReadAloud.stop() : ReadAloud.start()
}
