import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Asks whether anyone is still there. A touch anywhere, or any key, answers.
Rectangle {
    id: warning

    color: Colors.scrim
    Accessible.name: question.text
    Accessible.description: [answer.text, here.text].join(" ")
    Accessible.onPressAction: Presses.assisted()
    Accessible.role: Accessible.AlertMessage

    Announcer {
        text: Navigation.warning ? qsTr("%1 %2").arg(question.text).arg(answer.text) : ""
        urgent: true
    }
    Announcer {
        text: Navigation.secondsLeft === 10 ? qsTr("10 seconds left. Touch anywhere to keep going.") : ""
        urgent: true
    }
    ColumnCard {
        anchors.centerIn: parent
        border.color: Colors.edge
        padding: Type.fewLines ? Space.small : Space.huge
        spacing: Space.small
        width: Math.min(parent.width - 2 * Space.medium, Space.px(820))

        Title {
            id: question

            horizontalAlignment: Text.AlignHCenter
            text: Navigation.warning === "longest" ? qsTr("Still reading?") : qsTr("Are you still there?")
        }
        BodyText {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            sized: Type.display
            lineHeight: Type.titleLine
            strong: true
            text: Navigation.secondsLeft
        }
        BodyText {
            id: answer

            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Touch anywhere to keep going. Otherwise your answers will be cleared.")
        }
        // It looks like what it does: any touch at all does it, so it takes no part of its own.
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Space.small
            color: Colors.action
            implicitHeight: Math.max(Space.target, here.implicitHeight + 2 * Space.tiny)
            implicitWidth: here.implicitWidth + 2 * Space.huge
            radius: Space.buttonRadius

            BaseText {
                id: here

                anchors.centerIn: parent
                color: Colors.actionInk
                font.weight: Font.Bold
                sized: Type.heading
                text: qsTr("I’m still here")
            }
        }
    }
}
