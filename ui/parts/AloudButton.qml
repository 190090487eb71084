import QtQuick
import Kiosk
import "../theme"

// Reads aloud what is in front, or stops.
Tap {
    id: aloud

    aside: true
    checked: Aloud.shown
    says: Aloud.shown ? qsTr("Stop reading aloud") : qsTr("Read aloud")

    background: Rectangle {
        border.color: aloud.checked ? Colors.action : Colors.edge
        border.width: aloud.checked ? Space.ring : Space.outline
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

    onClicked: Aloud.shown ? Aloud.stop() : Aloud.start()
}
