pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// Rows that are said once, as cards across both columns.
ColumnLayout {
    id: tiles

    required property var rows
    property bool same: false
    // Whether it keeps the height of a head without one, beside another group.
    property bool headed: same
    property real pictureSize: Type.picture
    property bool snug: false
    readonly property alias count: repeater.count
    readonly property int room: Math.max(1, Math.floor(Type.ems(width) / (snug ? 12 : 15)))
    // As few lines as there is room for, and these equally full.
    readonly property int lines: Math.ceil(count / Math.min(room, 3))

    spacing: Space.px(4)

    SameHead {
        named: tiles.same
        visible: tiles.headed
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
