import QtQuick
import "../theme"

// A choice's box or circle, with a tick when it is chosen.
Rectangle {
    id: tick

    property bool on: false
    property bool round: true
    property real size: Space.px(32)

    border.color: on ? Colors.action : Colors.edge
    border.width: Space.outline
    color: on ? Colors.action : Colors.surface
    implicitHeight: size
    implicitWidth: size
    radius: round ? size / 2 : Space.tiny

    Icon {
        drawing: "tick"
        ink: Colors.actionInk
        size: tick.size
        visible: tick.on
    }
}
