pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// One part of the page to take along: its heading and its lines.
ColumnLayout {
    id: part

    required property string title
    required property list<string> lines
    required property int more
    property int size: Type.label

    spacing: Space.px(4)
    Accessible.name: title
    Accessible.role: Accessible.List

    BodyText {
        Layout.fillWidth: true
        sized: part.size * 1.1
        lineHeight: Type.tightLine
        strong: true
        text: part.title
    }
    Repeater {
        model: part.lines

        RowLayout {
            id: line

            required property string modelData

            spacing: Space.px(12)

            Rectangle {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: part.size * 0.62 - height / 2
                color: Colors.soft
                implicitHeight: Space.tiny
                implicitWidth: Space.tiny
                radius: Space.tiny / 2
            }
            BodyText {
                Layout.fillWidth: true
                sized: part.size
                lineHeight: Type.tightLine
                // What stands in brackets at the end is not broken.
                text: line.modelData.replace(/\([^()]{1,24}\)$/, said => said.replace(/ /g, "\u00a0"))
                Accessible.name: line.modelData
            }
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.leftMargin: Space.px(20)
        sized: part.size
        lineHeight: Type.tightLine
        soft: true
        text: qsTr("and %1 more").arg(part.more)
        visible: part.more > 0
    }
}
