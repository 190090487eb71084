pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// What can be told to the care team, as boxes to tick under the question that each answers.
ColumnLayout {
    id: tells

    spacing: Space.tiny
    Accessible.name: qsTr("Please know")
    Accessible.role: Accessible.Grouping

    Repeater {
        model: tells.visible ? Takeaway.tells : null

        ColumnLayout {
            id: line

            required property string key
            required property string said
            required property string asked
            required property bool single
            required property bool on

            Layout.fillWidth: true
            spacing: Space.tiny

            BodyText {
                Layout.fillWidth: true
                Layout.topMargin: Space.tiny
                sized: Type.label
                strong: true
                text: line.asked
                visible: text !== ""
            }
            Choice {
                Layout.fillWidth: true
                autoExclusive: false
                calm: true
                checked: line.on
                objectName: "tell." + line.key
                round: line.single
                text: line.said

                onClicked: Takeaway.tell(line.key)
            }
        }
    }
}
