pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Where help is, now. Works without a network, asks nothing, is never counted.
Sheet {
    id: sheet

    readonly property string spanish: Help.languageWord ? qsTr("Call or text, day or night. For Spanish: press %1 in a call, or text %2.").arg(Help.languageKey).arg(Help.languageWord) : qsTr("Call or text, day or night. For Spanish: press %1 in a call.").arg(Help.languageKey)

    bodyHeight: column.implicitHeight
    title: qsTr("Need help now?")
    widest: Space.narrowSheet

    ColumnLayout {
        id: column

        spacing: Space.small
        width: parent.width

        BodyText {
            Layout.fillWidth: true
            sized: Type.heading
            lineHeight: Type.tightLine
            strong: true
            text: qsTr("Tell any staff member now. You do not have to wait.")
        }
        Line {
            number: Help.call
            said: Help.languageKey ? sheet.spanish : qsTr("Call, any time, day or night.")
            visible: Help.call !== ""
        }
        Line {
            number: Help.chat
            said: qsTr("Chat on your own phone.")
            visible: Help.chat !== ""
        }
        Line {
            number: Help.danger
            said: qsTr("If someone is in danger right now.")
            visible: Help.danger !== ""
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            soft: true
            text: qsTr("Nobody is told that you opened this.")
        }
    }

    component Line: Card {
        id: line

        required property string number
        required property string said

        Layout.fillWidth: true
        border.color: Colors.edge
        implicitHeight: inside.implicitHeight + 2 * Space.small

        GridLayout {
            id: inside

            anchors.left: parent.left
            anchors.leftMargin: Space.medium
            anchors.right: parent.right
            anchors.rightMargin: Space.medium
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Space.large
            columns: Type.ems(line.width) > 24 ? 2 : 1
            rowSpacing: 0

            BodyText {
                color: Colors.help
                sized: Type.title * 1.1
                strong: true
                text: line.number
                wrapMode: Text.NoWrap
            }
            BodyText {
                Layout.fillWidth: true
                text: line.said
            }
        }
    }
}
