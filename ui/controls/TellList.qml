pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// What can be told to the care team, as boxes to tick under the question that each answers.
Flow {
    id: tells

    readonly property real half: Type.ems(width) > 36 ? Math.floor((width - spacing) / 2) : width

    spacing: Space.tiny
    Accessible.name: qsTr("Please know")
    Accessible.role: Accessible.Grouping

    Repeater {
        model: tells.visible ? Takeaway.tells : null

        Item {
            id: line

            required property string key
            required property string said
            required property bool single
            required property bool on

            height: key ? box.implicitHeight : Math.ceil(asked.implicitHeight) + Space.tiny
            width: key ? tells.half : tells.width

            BodyText {
                id: asked

                anchors.bottom: parent.bottom
                sized: Type.label
                strong: true
                text: line.said
                visible: line.key === ""
                width: parent.width
            }
            Choice {
                id: box

                autoExclusive: false
                calm: true
                checked: line.on
                group: tells
                objectName: "tell." + line.key
                round: line.single
                text: line.said
                visible: line.key !== ""
                width: parent.width

                onClicked: Takeaway.tell(line.key)
            }
        }
    }
}
