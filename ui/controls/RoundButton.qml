import QtQuick
import "../theme"

// A round button with an arrow head on it.
BaseButton {
    id: round

    property int turn: 0

    aside: true
    repeats: true
    rounding: height / 2

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
