import QtQuick
import "../theme"

// A round button with an arrow head on it.
BaseButton {
    id: round

    property int turn: 0

    aside: true
    repeats: true

    background: Rectangle {
        border.color: Colors.edge
        border.width: Space.outline
        color: round.down ? Colors.pressed : Colors.surface
        radius: height / 2
    }
    contentItem: Item {
        implicitHeight: Space.target
        implicitWidth: Space.target

        Chevron {
            anchors.centerIn: parent
            ink: Colors.ink
            size: Space.px(26)
            turn: round.turn
        }
    }
}
