pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What is on the page: questions that can be left out, panels that can be put on.
Sheet {
    bodyHeight: column.implicitHeight
    closeText: qsTr("Done")
    title: qsTr("What is on my page")
    widest: Space.px(1216)

    ColumnLayout {
        id: column

        spacing: Space.px(12)
        width: parent.width

        BodyText {
            Layout.fillWidth: true
            strong: true
            text: qsTr("Questions: touch one to leave it out")
        }
        QuestionList {
            Layout.fillWidth: true
        }
        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: Space.tiny
            strong: true
            text: qsTr("Panels: touch one to go over it in the room")
        }
        Flow {
            Layout.fillWidth: true
            spacing: Space.tiny

            Repeater {
                model: Takeaway.marks

                Choice {
                    required property string key
                    required property string said
                    required property bool on

                    calm: true
                    checked: on
                    objectName: "mark." + key
                    round: false
                    text: said
                    width: Math.min(implicitWidth, column.width)

                    onClicked: Takeaway.mark(key)
                }
            }
        }
    }
}
