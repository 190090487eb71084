pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// Which side of a balance is which route's.
GridLayout {
    id: heads

    // Where their words are large they stand one above the other, each on its own side.
    property bool narrow: false

    columnSpacing: 0
    columns: narrow ? 1 : 2
    rowSpacing: 0
    uniformCellWidths: !narrow

    Repeater {
        model: ["iv", "im"]

        // Its mark beside the line in the middle; at the outer edge where there is no half for each.
        RouteHead {
            required property string modelData
            readonly property bool first: modelData === "iv"

            Layout.leftMargin: first || heads.narrow ? 0 : Space.tiny
            Layout.preferredWidth: 1
            Layout.rightMargin: first && !heads.narrow ? Space.tiny : 0
            layoutDirection: first === heads.narrow ? Qt.LeftToRight : Qt.RightToLeft
            named: Type.body
            pictured: false
            route: modelData
        }
    }
}
