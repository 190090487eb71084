pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// Rows that are said once, as cards across both columns.
ColumnLayout {
    id: tiles

    required property var rows
    property string title: ""
    // Whether it keeps the height of a title without one, beside another group.
    property bool headed: title !== ""
    property real pictureSize: Type.picture
    property bool snug: false
    readonly property alias count: repeater.count
    readonly property int room: Math.max(1, Math.floor(Type.ems(width) / (snug ? 12 : 15)))
    // As few lines as there is room for, and these equally full.
    readonly property int lines: Math.ceil(count / Math.min(room, 3))

    spacing: Space.px(4)

    RowLayout {
        spacing: Space.tiny
        visible: tiles.headed

        RouteMark {
            route: "iv"
            size: Space.px(22)
            visible: tiles.title !== ""
        }
        RouteMark {
            route: "im"
            size: Space.px(22)
            visible: tiles.title !== ""
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            lineHeight: Type.titleLine
            strong: true
            text: tiles.title
            Accessible.role: Accessible.Heading
        }
    }
    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Space.px(12)
        columns: Math.max(1, Math.ceil(tiles.count / Math.max(1, tiles.lines)))
        rowSpacing: Space.px(12)

        Repeater {
            id: repeater

            model: tiles.rows

            Tile {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                // Side by side in one line, more words get more room.
                Layout.preferredWidth: tiles.lines === 1 ? Math.sqrt(said.length + label.length) : 1
                pictureSize: tiles.pictureSize
                snug: tiles.snug
            }
        }
    }
}
