pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// What the patient wants to tell the care team. It never scores.
Rectangle {
    id: tell

    border.color: Colors.edge
    border.width: Space.hair
    color: "transparent"
    implicitHeight: inside.implicitHeight + 2 * Space.small
    radius: Space.cardRadius
    visible: lines.count > 0

    ColumnLayout {
        id: inside

        anchors.left: parent.left
        anchors.leftMargin: Space.small
        anchors.right: parent.right
        anchors.rightMargin: Space.small
        anchors.verticalCenter: parent.verticalCenter
        spacing: Space.tiny

        BodyText {
            Layout.fillWidth: true
            strong: true
            text: qsTr("Tell your care team")
        }
        Repeater {
            id: lines

            model: QuizResult.tell

            CareTeamRow {
                Layout.fillWidth: true
                Layout.leftMargin: -leftPadding
            }
        }
    }
}
