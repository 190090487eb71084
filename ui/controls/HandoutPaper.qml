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
    required property string iv
    required property string im
    property bool beside: false
    property int size: Type.label

    columnSpacing: Space.large
    columns: beside && left.count && right.count ? 2 : 1
    rowSpacing: Space.small

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 1
        spacing: Space.small
        visible: left.count > 0

        Parts {
            id: left

            model: paper.says
        }
        Parts {
            model: paper.columns > 1 ? paper.after : null
        }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 1
        spacing: Space.small
        visible: right.count + last.count > 0

        Parts {
            id: right

            model: paper.wants
        }
        Parts {
            id: last

            model: paper.columns > 1 ? null : paper.after
        }
    }
    ColumnLayout {
        Layout.columnSpan: paper.columns
        spacing: Space.small
        visible: beneath.count > 0

        Parts {
            id: beneath

            model: paper.facts
        }
    }

    component Parts: Repeater {
        HandoutPart {
            im: paper.im
            iv: paper.iv
            size: paper.size
        }
    }
}
