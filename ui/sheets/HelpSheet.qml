pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Where help is, now. Works without a network, asks nothing, is never counted.
Sheet {
    id: sheet

    readonly property string spanish: !Help.languageKey ? "" : Help.languageWord ? qsTr("%1 in Spanish: press %2 in a call, or text %3.").arg(Help.call).arg(Help.languageKey).arg(Help.languageWord) : qsTr("%1 in Spanish: press %2 in a call.").arg(Help.call).arg(Help.languageKey)
    // Whether height is too dear for more than a line in the card of a number.
    readonly property bool apart: Type.ems(Space.windowHeight) < 24
    // Where text is large, nothing goes before the numbers but to tell somebody here.
    readonly property bool tight: apart || Type.ems(Space.windowWidth) < 20
    readonly property bool abreast: Type.ems(Space.windowHeight) < 18 && Type.ems(Space.windowWidth) > 17

    narrow: !abreast
    spacing: Space.small
    title: qsTr("Need help now?")

    BodyText {
        sized: sheet.tight ? Type.label : Type.heading
        lineHeight: Type.tightLine
        strong: true
        text: qsTr("Tell any staff member now. You do not have to wait.")
    }
    GridLayout {
        columnSpacing: Space.tiny
        columns: sheet.abreast ? 2 : 1
        rowSpacing: sheet.tight ? Space.tiny : Space.small
        uniformCellWidths: true

        Line {
            more: sheet.apart ? "" : sheet.spanish
            number: Help.call
            said: Help.languageKey ? qsTr("Suicide and crisis line. Call or text, day or night.") : qsTr("Suicide and crisis line. Call, day or night.")
            visible: Help.call !== ""
        }
        Line {
            number: Help.danger
            said: qsTr("If someone is in danger right now.")
            visible: Help.danger !== ""
        }
        // In a low window there is no room for it beside the number. A chat can wait for it.
        RowText {
            Layout.columnSpan: parent.columns
            text: sheet.spanish
            visible: sheet.apart && Help.call !== "" && text !== ""
        }
        Line {
            Layout.columnSpan: parent.columns
            number: Help.chat
            said: qsTr("Chat on your own phone.")
            visible: Help.chat !== ""
        }
    }
    Note {
        text: qsTr("Nobody is told that you opened this.")
    }

    component Line: GridCard {
        id: line

        required property string number
        required property string said
        property string more

        Layout.fillHeight: true
        Layout.preferredWidth: 1
        border.color: Colors.edge
        columnSpacing: Space.large
        columns: Type.ems(width) > 24 ? 2 : 1
        padding: sheet.tight ? Space.tiny : Space.small
        rightMargin: Space.medium
        rowSpacing: 0

        BodyText {
            color: Colors.help
            lineHeight: Type.titleLine
            sized: Type.title * 1.1
            strong: true
            text: line.number
            wrapMode: Text.NoWrap
        }
        BodyText {
            lineHeight: Type.tightLine
            sized: sheet.tight ? Type.label : Type.body
            text: line.more ? line.said + " " + line.more : line.said
        }
    }
}
