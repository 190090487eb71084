pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Rows that set IV beside IM. Touching a row opens its sheet.
TopicPage {
    id: table

    readonly property bool stacked: Type.ems(width) < 36
    readonly property bool single: Type.ems(width) < 18
    readonly property real labelWidth: stacked ? 0 : Math.min(width * 0.26, Type.body * 10.5)
    readonly property real chevronWidth: Space.px(20)

    fills: true
    natural: column.implicitHeight

    Card {
        anchors.fill: parent

        ColumnLayout {
            id: column

            anchors.fill: parent
            spacing: Space.tiny

            RowLayout {
                Layout.leftMargin: Space.medium
                Layout.minimumHeight: ivName.implicitHeight
                Layout.rightMargin: Space.medium
                Layout.topMargin: Space.px(4)
                spacing: Space.medium
                visible: !table.single

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
                    visible: !table.stacked
                }
            }
            Repeater {
                model: Comparison.rows

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
