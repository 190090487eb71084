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

        Item {
            id: half

            required property string modelData
            readonly property bool first: modelData === "iv"

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: head.implicitHeight

            // Beside the line in the middle; at the outer edge where there is no half for each.
            RouteHead {
                id: head

                anchors.left: half.first === heads.narrow ? half.left : undefined
                anchors.leftMargin: heads.narrow ? 0 : Space.small
                anchors.right: half.first === heads.narrow ? undefined : half.right
                anchors.rightMargin: heads.narrow ? 0 : Space.small
                named: Type.body
                route: half.modelData
                size: Space.px(28)
            }
        }
    }
}
