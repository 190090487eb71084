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
    uniformCellWidths: true

    Repeater {
        model: ["iv", "im"]

        RouteHead {
            required property string modelData

            Layout.alignment: heads.narrow && modelData === "im" ? Qt.AlignRight : Qt.AlignLeft
            Layout.fillWidth: !heads.narrow
            Layout.preferredWidth: heads.narrow ? implicitWidth : 1
            route: modelData
            named: Type.body
            size: Space.px(28)
        }
    }
}
