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
    property real ease: 0
    readonly property alias count: repeater.count
    readonly property int room: Math.max(1, Math.floor(Type.ems(width) / (snug ? 12 : 15)))
    // As few lines as there is room for, and these equally full; one a line where they stand tall.
    property bool listed: false
    readonly property int lines: listed ? count : Math.ceil(count / Math.min(room, 3))
    readonly property int columns: Math.max(1, Math.ceil(count / Math.max(1, lines)))

    spacing: Space.px(4)

    SameHead {
        named: tiles.same
        visible: tiles.headed
    }
    GridLayout {
        columnSpacing: Space.px(12)
        columns: tiles.columns
        rowSpacing: Space.px(12)

        Repeater {
            id: repeater

            model: tiles.rows

            Tile {
                required property int index

                // What is left over is as wide as its line.
                Layout.columnSpan: index === tiles.count - 1 ? tiles.columns - index % tiles.columns : 1
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                // Lines are as high as each other where there is room.
                Layout.verticalStretchFactor: 1
                // Side by side in one line, more words get more room.
                Layout.preferredWidth: tiles.lines === 1 ? Math.sqrt(said.length + label.length) : 1
                ease: tiles.ease
                pictureSize: tiles.pictureSize
                snug: tiles.snug
            }
        }
    }
}
