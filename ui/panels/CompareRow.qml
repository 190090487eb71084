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
    // Whether it is a card of its own among others.
    property bool card: false
    // Whether its name stands above both cells: each cell has its route's tint then, and the name none.
    readonly property bool tinted: stacked && !single && !card && !Colors.contrast
    // How wide it wants to be beside other cards, in parts: a badge has a line of its own.
    readonly property real weight: Math.max(6.6, 1.27 * Math.sqrt(Math.max(iv.length, im.length)))
    // How high a card is at least, and how much more room above and below the words a higher one has.
    readonly property real least: Math.max(Space.target, implicitContentHeight + 2 * Space.px(2))
    property real ease: 0
    property real labelWidth: 0
    property real chevronWidth: 0

    horizontalPadding: card ? Space.px(6) : Space.small
    more: [qsTr("%1: %2. %3: %4.").arg(Navigation.ivNamed).arg(iv).arg(Navigation.imNamed).arg(im), badgeLabel && badgeLabel + ".", qsTr("Shows more and its source.")].filter(Boolean).join(" ")
    objectName: "row." + key
    ringWithin: true
    says: label
    verticalPadding: card ? Space.px(2) + ease : stacked ? Space.px(4) : 0

    onClicked: {
        Motion.comesFrom(row);
        FactDetail.open(key);
    }

    background: Rectangle {
        border.color: Colors.edge
        border.width: row.card ? Space.hair : 0
        color: row.down ? Colors.pressed : row.card ? Colors.surface : "transparent"
        radius: row.card ? Space.cardRadius : 0

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: -Space.px(4)
            color: Colors.line
            height: Space.hair
            // Without a head above it the first row begins at the table's own edge.
            visible: !row.card && (row.index > 0 || !row.single)
        }
    }
    contentItem: GridLayout {
        columnSpacing: Space.medium
        columns: row.stacked ? 2 : 4
        rowSpacing: Space.px(4)

        RowLayout {
            Layout.columnSpan: row.stacked ? 2 : 1
            Layout.fillHeight: !row.tinted
            Layout.fillWidth: row.stacked
            Layout.preferredWidth: row.stacked ? -1 : row.labelWidth
            spacing: Space.px(12)

            // On a card the pictures of the routes say it, where there are any.
            Picture {
                shows: row.card && row.pictureIv ? "" : row.picture
                size: row.card ? Type.label * 1.3 : Type.picture
            }
            RowLabel {
                badge: row.badge
                badgeLabel: row.badgeLabel
                flat: row.stacked
                pointed: row.card
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

    component Cell: Rectangle {
        id: cell

        required property string route
        required property string said
        required property string picture
        readonly property real edge: row.card ? Space.px(4) : 0

        Layout.columnSpan: row.single ? 2 : 1
        Layout.fillHeight: row.card || row.tinted
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        color: row.card && !row.down ? Colors.routeTint(route) : "transparent"
        implicitHeight: line.implicitHeight
        radius: Space.px(10)

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Space.tiny
            anchors.rightMargin: -Space.tiny
            color: row.tinted && !row.down ? Colors.routeTint(cell.route) : "transparent"
            radius: cell.radius
        }
        RowLayout {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: cell.edge
            spacing: row.card ? Space.px(6) : Space.px(12)

            // On a card the mark stands beneath its picture, which leaves the words more room.
            GridLayout {
                columnSpacing: Space.px(12)
                columns: row.card ? 1 : 2
                rowSpacing: 0
                visible: row.single || cell.picture !== ""

                RouteMark {
                    Layout.alignment: Qt.AlignCenter
                    Layout.row: row.card ? 1 : 0
                    route: cell.route
                    size: Space.px(row.card && cell.picture ? 16 : 22)
                    visible: row.single
                }
                Picture {
                    Layout.alignment: Qt.AlignCenter
                    Layout.column: row.card ? 0 : 1
                    Layout.row: 0
                    ink: Colors.route(cell.route)
                    shows: cell.picture
                    size: row.card ? Type.label * 1.45 : Type.picture
                }
            }
            RowText {
                // No short word stands alone on the last line: side by side, two have room beside
                // each other. Not by the width, which would set every line a second time.
                text: row.stacked ? cell.said : cell.said.replace(/(^| )(\S{1,10}) (\S{1,7})$/, "$1$2\u00a0$3")
                Accessible.ignored: true
            }
        }
    }
}
