pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// Something takes a moment: three dots that take turns, or stand still where less moves.
Row {
    id: waiting

    property int turn: 0

    spacing: Space.tiny
    topPadding: Type.body * 0.45

    Timer {
        interval: Motion.beat
        repeat: true
        running: waiting.visible && !Motion.less

        onTriggered: waiting.turn = (waiting.turn + 1) % 3
    }
    Repeater {
        model: 3

        Rectangle {
            required property int index

            color: index === waiting.turn ? Colors.action : Colors.line
            height: width
            radius: width / 2
            width: Space.px(12)
        }
    }
}
