pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// How far the quiz is, in words and as a row of bars.
RowLayout {
    id: progress

    // Whether it is as narrow as can be, beside the question.
    property bool least: false

    spacing: Space.medium
    Accessible.name: said.text
    Accessible.role: Accessible.ProgressBar

    Note {
        id: said

        text: qsTr("Question %1 of %2").arg(Quiz.index + 1).arg(Quiz.count)
        wrapMode: Text.NoWrap
    }
    Row {
        Layout.fillWidth: !progress.least
        spacing: Space.tiny

        Repeater {
            model: Quiz.count

            Rectangle {
                required property int index

                anchors.verticalCenter: parent?.verticalCenter
                color: index <= Quiz.index ? Colors.action : "transparent"
                border.color: index <= Quiz.index ? Colors.action : Colors.edge
                border.width: Space.hair
                height: index === Quiz.index ? Space.px(12) : Space.px(6)
                radius: height / 2
                width: progress.least ? Space.px(24) : Math.min(Space.px(56), (progress.width - said.width - Space.medium) / Quiz.count - Space.tiny)
            }
        }
    }
}
