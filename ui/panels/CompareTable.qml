pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// Rows that set IV beside IM, a column each. Touching a row opens its sheet.
Card {
    id: table

    required property var rows
    property string badge: ""
    property string badgeLabel: ""
    property real hero: 0
    // The title of the tab, where it stands in the head of the table.
    property string title: ""
    readonly property alias count: repeater.count
    readonly property bool stacked: Type.ems(width) < 36
    readonly property bool single: Type.ems(width) < 18
    readonly property real labelWidth: stacked ? 0 : Math.min(width * 0.29, Type.body * 11.6)
    readonly property real chevronWidth: Space.px(20)
    readonly property real headSize: Math.max(Type.picture, Math.min(hero, (width - labelWidth) * 0.14))

    implicitHeight: column.implicitHeight + column.anchors.bottomMargin

    // A column of each route from top to bottom, so that the eye keeps to it. Where the rows' names
    // stand above their cells it holds the head alone: a name in it would seem to be one route's.
    Repeater {
        model: ["iv", "im"]

        Rectangle {
            required property string modelData
            readonly property Item above: modelData === "iv" ? ivName : imName

            color: Colors.routeTint(modelData)
            height: table.stacked ? heads.y + heads.height : table.height - 2 * Space.hair
            visible: !table.single
            width: above.width + 2 * Space.tiny
            x: heads.x + above.x - Space.tiny
            y: Space.hair
        }
    }
    ColumnLayout {
        id: column

        anchors.bottomMargin: Space.px(4)
        anchors.fill: parent
        spacing: Space.tiny

        RowLayout {
            id: heads

            Layout.leftMargin: Space.small
            Layout.rightMargin: Space.small
            Layout.topMargin: Space.px(2)
            spacing: Space.medium
            visible: !table.single

            ColumnLayout {
                Layout.fillWidth: false
                Layout.maximumWidth: table.labelWidth
                Layout.minimumWidth: table.labelWidth
                spacing: 0
                visible: !table.stacked

                Loader {
                    Layout.fillWidth: true
                    active: table.title !== ""
                    sourceComponent: title
                    visible: active
                }
                BadgeLine {
                    badge: table.title ? table.badge : ""
                    badgeLabel: table.badgeLabel
                }
            }
            RouteHead {
                id: ivName

                Layout.preferredWidth: 1
                size: table.headSize
                route: "iv"
            }
            RouteHead {
                id: imName

                Layout.preferredWidth: 1
                size: table.headSize
                route: "im"
            }
            Item {
                Layout.preferredWidth: table.chevronWidth
                visible: !table.stacked
            }
        }
        // Where there is no head, which mark is whose; where lines are few, a whole row goes before it.
        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: Space.small
            Layout.topMargin: Space.tiny
            spacing: Space.small
            visible: table.single && Type.ems(Space.windowHeight) > 24

            Repeater {
                model: ["iv", "im"]

                RouteHead {
                    required property string modelData

                    named: Type.body
                    pictured: false
                    route: modelData
                }
            }
        }
        Repeater {
            id: repeater

            model: table.rows

            CompareRow {
                Layout.fillHeight: true
                Layout.fillWidth: true
                chevronWidth: table.chevronWidth
                labelWidth: table.labelWidth
                single: table.single
                stacked: table.stacked
            }
        }
    }
    Component {
        id: title

        Title {
            lineHeight: Type.titleLine
            // A long one is set smaller, so that it stays in the height of the pictures.
            sized: table.headSize > Space.px(64) && text.length * Type.title * 0.52 < table.labelWidth ? Type.title : Type.heading
            text: table.title
        }
    }
}
