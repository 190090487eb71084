pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// One row of the comparison: what it is about, IV, IM, and how sure that is where it is an exception.
BaseButton {
    id: row

    required property string key
    required property string label
    required property string iv
    required property string im
    required property string picture
    required property string pictureIv
    required property string pictureIm
    required property string badge
    required property string badgeLabel
    required property int index
    property bool stacked: false
    property bool single: false
    property real labelWidth: 0
    property real chevronWidth: 0

    bottomPadding: stacked ? Space.px(4) : 0
    leftPadding: Space.small
    more: [qsTr("%1: %2. %3: %4.").arg(RouteNames.ivNamed).arg(iv).arg(RouteNames.imNamed).arg(im), badgeLabel && badgeLabel + ".", qsTr("Shows more and its source.")].filter(Boolean).join(" ")
    objectName: "row." + key
    rightPadding: Space.small
    ringWithin: true
    says: label
    topPadding: stacked ? Space.px(4) : 0

    onClicked: FactDetail.open(key)

    background: Rectangle {
        color: row.down ? Colors.pressed : "transparent"

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: -Space.px(4)
            color: Colors.line
            height: Space.hair
        }
    }
    contentItem: GridLayout {
        columnSpacing: Space.medium
        columns: row.stacked ? 2 : 4
        rowSpacing: Space.px(4)

        RowLayout {
            Layout.columnSpan: row.stacked ? 2 : 1
            Layout.fillWidth: row.stacked
            Layout.preferredWidth: row.stacked ? -1 : row.labelWidth
            spacing: Space.px(12)

            Picture {
                shows: row.picture
            }
            RowLabel {
                Layout.fillWidth: true
                badge: row.badge
                badgeLabel: row.badgeLabel
                badged: row.badge !== ""
                flat: row.stacked
                label: row.label
            }
        }
        Cell {
            picture: row.pictureIv
            route: "iv"
            said: row.iv
        }
        Cell {
            picture: row.pictureIm
            route: "im"
            said: row.im
        }
        Chevron {
            Layout.preferredWidth: row.chevronWidth
            size: row.chevronWidth
            visible: !row.stacked
        }
    }

    component Cell: RowLayout {
        id: cell

        required property string route
        required property string said
        required property string picture

        Layout.columnSpan: row.single ? 2 : 1
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: Space.px(12)

        RouteMark {
            route: cell.route
            size: Space.px(22)
            visible: row.single
        }
        Picture {
            ink: Colors.route(cell.route)
            shows: cell.picture
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            lineHeight: Type.tightLine
            // No short word stands alone on the last line: side by side, two have room beside each
            // other. Not by the width, which would set every line a second time.
            text: row.stacked ? cell.said : cell.said.replace(/(^| )(\S{1,10}) (\S{1,7})$/, "$1$2\u00a0$3")
            Accessible.ignored: true
        }
    }
}
