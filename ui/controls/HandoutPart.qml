pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// One part of the page to take along: its heading and its lines.
ColumnLayout {
    id: part

    required property string title
    required property list<string> lines
    required property list<string> cells
    required property list<string> pictures
    // What the routes are called, in the language of the page.
    property string iv
    property string im
    property int size: Type.label
    // Whether there is room for a column a route. Where not, each cell names its own.
    readonly property bool tabled: width > size * 18

    spacing: Space.px(4)
    Accessible.name: title
    Accessible.role: Accessible.List

    BodyText {
        heads: true
        sized: part.size * 1.1
        lineHeight: Type.tightLine
        strong: true
        text: part.title
    }
    GridLayout {
        columnSpacing: Space.small
        columns: part.tabled ? 3 : 1
        rowSpacing: Space.px(4)
        visible: part.cells.length > 0

        Repeater {
            model: part.cells.length && part.tabled ? ["", part.iv, part.im] : []

            BodyText {
                required property string modelData

                Layout.preferredWidth: 1
                heads: true
                sized: part.size
                strong: true
                text: modelData
            }
        }
        Repeater {
            model: part.cells

            RowLayout {
                id: cell

                required property int index
                required property string modelData
                readonly property string picture: part.pictures[index] ?? ""

                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                spacing: Space.tiny

                Icon {
                    Layout.alignment: Qt.AlignTop
                    drawing: cell.picture ? "picture/" + cell.picture : ""
                    size: part.size * 1.5
                    visible: cell.picture !== ""
                }
                BodyText {
                    sized: part.size
                    lineHeight: Type.tightLine
                    soft: cell.index % 3 === 0
                    text: part.tabled || cell.index % 3 === 0 ? cell.modelData : qsTr("%1: %2").arg(cell.index % 3 === 1 ? part.iv : part.im).arg(cell.modelData)
                }
            }
        }
    }
    Repeater {
        model: part.cells.length ? [] : part.lines

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
                sized: part.size
                lineHeight: Type.tightLine
                // What stands in brackets at the end is not broken.
                text: line.modelData.replace(/\([^()]{1,24}\)$/, said => said.replace(/ /g, "\u00a0"))
                Accessible.name: line.modelData
            }
        }
    }
}
