pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Visits a day as bars, and what was counted, added up.
StaffPage {
    id: page

    readonly property bool wide: Type.ems(width) > 40
    readonly property bool tight: Type.ems(width) < 22

    still: Usage.ready
    title: qsTr("Usage")

    Note {
        text: qsTr("Whole days only, and nothing about any one visit.")
    }
    ColumnCard {
        padding: Space.medium
        spacing: Space.small
        Accessible.name: qsTr("Visits a day in the last two weeks")
        Accessible.role: Accessible.Chart

        Heading {
            text: qsTr("Visits a day")
        }
        RowLayout {
            spacing: page.wide ? Space.small : Space.px(4)

            Repeater {
                model: Usage.days

                Bar {}
            }
        }
    }
    Heading {
        text: qsTr("The last %1 days").arg(Usage.totalDays)
    }
    BodyText {
        text: Usage.readable ? qsTr("Nothing was counted yet.") : qsTr("The counts cannot be read now. See Tablet status.")
        visible: totals.count === 0
    }
    GridLayout {
        columnSpacing: Space.vast
        columns: page.wide ? 2 : 1
        rowSpacing: 0
        uniformCellWidths: true

        Repeater {
            id: totals

            model: Usage.totals

            RowLayout {
                id: row

                required property string what
                required property string which
                required property string name
                required property int count

                spacing: Space.small

                BodyText {
                    sized: Type.label
                    text: Labels.counted(row.what, row.which, row.name)
                }
                BodyText {
                    Layout.fillWidth: false
                    sized: Type.label
                    objectName: "usage." + row.what + "." + row.which
                    strong: true
                    text: row.count
                }
            }
        }
    }

    component Bar: ColumnLayout {
        id: bar

        required property int index
        required property string day
        required property int ofMonth
        required property int visits
        required property real part

        Layout.preferredWidth: 1
        spacing: Space.px(4)
        Accessible.name: qsTr("%1: %2").arg(bar.day).arg(bar.visits)
        Accessible.role: Accessible.StaticText

        BodyText {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            sized: page.tight ? Type.small : Type.label
            text: bar.visits > 0 ? bar.visits : ""
            Accessible.ignored: true
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Space.px(Space.upright ? 400 : 160)

            Rectangle {
                anchors.bottom: parent.bottom
                color: Colors.line
                height: Space.outline
                width: parent.width
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Colors.action
                height: parent.height * bar.part
                radius: Space.px(4)
                width: parent.width
            }
        }
        BodyText {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            sized: page.tight ? Type.small : Type.label
            soft: true
            // Where there is no room for each day, every other one has its number.
            opacity: page.tight && bar.index % 2 ? 0 : 1
            text: bar.ofMonth
            Accessible.ignored: true
        }
    }
}
