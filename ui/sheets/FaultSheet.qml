import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Something went wrong in the kiosk: a short wait, or a request to fetch staff. Nothing below is
// seen or touched. Help stays in sight.
Rectangle {
    id: trouble

    readonly property bool waiting: FaultScreen.state === "moment"

    color: Colors.paper
    objectName: "trouble"
    Accessible.name: title.text
    Accessible.role: Accessible.AlertMessage

    MouseArea {
        anchors.fill: parent
    }
    ScrollPage {
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        contentHeight: Math.max(words.implicitHeight + 2 * Space.large, height)

        ColumnLayout {
            id: words

            anchors.centerIn: parent
            spacing: Space.small
            width: Math.min(parent.width, Type.body * 30)

            Title {
                id: title

                sized: Type.title * 1.3
                horizontalAlignment: Text.AlignHCenter
                text: trouble.waiting ? qsTr("One moment") : qsTr("Please ask the staff")
            }
            BodyText {
                horizontalAlignment: Text.AlignHCenter
                text: trouble.waiting ? qsTr("This screen had a problem and starts afresh. Your answers are not kept.") : qsTr("This screen has a problem that it cannot solve by itself. Your care team can answer your questions.")
            }
            BodyText {
                Layout.topMargin: Space.medium
                color: Colors.help
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Need help now? Tell any staff member, or call %1.").arg(Help.call)
                visible: Help.call !== ""
            }
        }
    }
}
