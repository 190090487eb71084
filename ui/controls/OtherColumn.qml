pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The third choice, always there, and the answers that pull toward neither route.
Card {
    id: other

    implicitHeight: inside.implicitHeight + 2 * Space.small

    ColumnLayout {
        id: inside

        anchors.left: parent.left
        anchors.margins: Space.small
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Space.tiny

        Heading {
            Layout.fillWidth: true
            sized: Type.body
            text: QuizResult.otherTitle
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            lineHeight: Type.tightLine
            text: QuizResult.otherLead
        }
        Button {
            Layout.fillWidth: true
            objectName: "otherOptions"
            text: qsTr("See other options")

            onClicked: Comparison.openSection("choosing", "other_options")
        }
        Repeater {
            // On a screen that nobody sees, no touch waits for them.
            model: other.visible ? QuizResult.loose : null

            AnswerRow {
                required property string how

                Layout.fillWidth: true
                beneath: Labels.loose(how)
            }
        }
    }
}
