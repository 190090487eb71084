pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The smallest change of answers that would tip the result, found exactly.
Rectangle {
    id: tip

    border.color: Colors.edge
    border.width: Space.hair
    color: "transparent"
    implicitHeight: inside.implicitHeight + 2 * Space.small
    radius: Space.cardRadius

    ColumnLayout {
        id: inside

        anchors.left: parent.left
        anchors.leftMargin: Space.small
        anchors.right: parent.right
        anchors.rightMargin: Space.small
        anchors.verticalCenter: parent.verticalCenter
        spacing: Space.px(4)

        RowLayout {
            Layout.topMargin: -Space.tiny
            spacing: Space.small

            BodyText {
                Layout.fillWidth: true
                strong: true
                text: qsTr("What would change this")
            }
            TextButton {
                inked: Colors.action
                objectName: "scoring"
                text: qsTr("How this works")
                underlined: true

                onClicked: Navigation.open("scoring")
            }
        }
        Repeater {
            model: QuizResult.tip

            BodyText {
                required property string name
                required property string before
                required property string after
                required property string weightBefore
                required property string weightAfter

                function change(): string {
                    if (before === after)
                        return qsTr("%1: if it mattered %2 instead of %3.").arg(name).arg(Labels.weight(weightAfter)).arg(Labels.weight(weightBefore));
                    if (before === "")
                        return weightAfter ? qsTr("%1: “%2” instead of no answer, and it mattered %3.").arg(name).arg(after).arg(Labels.weight(weightAfter)) : qsTr("%1: “%2” instead of no answer.").arg(name).arg(after);
                    return weightAfter ? qsTr("%1: “%2” instead of “%3”, and it mattered %4.").arg(name).arg(after).arg(before).arg(Labels.weight(weightAfter)) : qsTr("%1: “%2” instead of “%3”.").arg(name).arg(after).arg(before);
                }

                Layout.fillWidth: true
                sized: Type.label
                lineHeight: Type.tightLine
                text: change()
            }
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            lineHeight: Type.tightLine
            soft: true
            text: QuizResult.tipped ? qsTr("Then: %1.").arg(QuizResult.tipped) : qsTr("No change of answers would tip it.")
        }
    }
}
