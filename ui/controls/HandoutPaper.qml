pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// The page to take along: what the patient says and is to heed, and beside it what they ask, where
// there is room. How the routes compare stands beneath.
GridLayout {
    id: paper

    required property QtObject after
    required property QtObject facts
    required property QtObject says
    required property QtObject wants
    property bool beside: false
    property int size: Type.label

    columnSpacing: Space.large
    columns: beside && left.count && right.count ? 2 : 1
    rowSpacing: Space.small

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: Space.small
        visible: left.count > 0

        Repeater {
            id: left

            model: paper.says

            HandoutPart {
                Layout.fillWidth: true
                size: paper.size
            }
        }
        Repeater {
            model: paper.columns > 1 ? paper.after : null

            HandoutPart {
                Layout.fillWidth: true
                size: paper.size
            }
        }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: Space.small
        visible: right.count + last.count > 0

        Repeater {
            id: right

            model: paper.wants

            HandoutPart {
                Layout.fillWidth: true
                size: paper.size
            }
        }
        Repeater {
            id: last

            model: paper.columns > 1 ? null : paper.after

            HandoutPart {
                Layout.fillWidth: true
                size: paper.size
            }
        }
    }
    ColumnLayout {
        Layout.columnSpan: paper.columns
        Layout.fillWidth: true
        spacing: Space.small
        visible: beneath.count > 0

        Repeater {
            id: beneath

            model: paper.facts

            HandoutPart {
                Layout.fillWidth: true
                size: paper.size
            }
        }
    }
}
