pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// Rows that set IV beside IM. Touching a row opens its sheet.
Card {
    id: table

    readonly property bool stacked: Type.ems(width) < 36
    readonly property bool single: Type.ems(width) < 22
    readonly property real labelWidth: stacked ? 0 : Math.min(width * 0.26, Type.body * 11.5)
    readonly property real chevronWidth: Space.px(20)

    clip: false

    RowLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Space.medium
        anchors.right: parent.right
        anchors.rightMargin: Space.medium
        anchors.top: parent.top
        height: Math.max(Space.px(44), ivName.implicitHeight + Space.tiny)
        spacing: Space.medium

        Item {
            Layout.preferredWidth: table.labelWidth
            visible: !table.stacked
        }
        RouteName {
            id: ivName

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            route: "iv"
        }
        RouteName {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            route: "im"
        }
        Item {
            Layout.preferredWidth: table.chevronWidth
        }
    }
    Page {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: scrolls ? Space.tiny : 0
        anchors.top: head.bottom
        contentHeight: Math.max(rows.implicitHeight, height)
        place: [Stage.screen, Panels.section].join()

        ColumnLayout {
            id: rows

            height: page.contentHeight
            spacing: 0
            width: parent.width

            Repeater {
                model: Panels.rows

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
    }
}
