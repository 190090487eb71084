import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The third choice, always there.
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
            lineHeight: Type.tightLine
            sized: Type.label
            text: QuizResult.otherLead
        }
        Button {
            Layout.fillWidth: true
            objectName: "otherOptions"
            text: qsTr("See other options")

            onClicked: Comparison.openSection("choosing", "other_options")
        }
    }
}
