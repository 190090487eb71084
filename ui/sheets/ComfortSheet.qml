pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// How the patient wants to see and hear the screen. Every touch shows at once. What people want
// most stands first; *More* puts the rest in its place.
Sheet {
    id: sheet

    property bool more: false

    title: qsTr("Text & sound")

    Wanted {
        drawing: "letters"
        title: qsTr("Bigger text")
        visible: !sheet.more

        Repeater {
            model: [100, 125, 150, 200]

            Letter {
                required property int modelData
                required property int index

                checked: Comfort.textSize === modelData
                objectName: "textSize." + modelData
                percent: modelData
                says: qsTr("A, text size %1 of 4").arg(index + 1)

                onClicked: Comfort.setTextSize(modelData)
            }
        }
    }
    Wanted {
        drawing: "aloud"
        title: qsTr("Listen")
        visible: !sheet.more

        Choice {
            checked: !ReadAloud.shown
            more: qsTr("Listen")
            objectName: "aloud.off"
            text: qsTr("Off")

            onClicked: ReadAloud.setReading(false)
        }
        Choice {
            checked: ReadAloud.shown
            more: qsTr("Listen")
            objectName: "aloud.on"
            text: qsTr("On")

            onClicked: ReadAloud.setReading(true)
        }
    }
    ComfortMore {
        Layout.fillWidth: true
        visible: sheet.more
    }
    // Whoever cannot read *More* still finds their language beside it.
    GridLayout {
        columnSpacing: Space.medium
        columns: Type.ems(sheet.width) > 40 ? (sheet.more ? 4 : 3) : Type.ems(sheet.width) > 20 ? 2 : 1
        rowSpacing: Space.tiny

        Button {
            objectName: "comfort.more"
            text: sheet.more ? qsTr("Back") : qsTr("More")

            onClicked: sheet.more = !sheet.more
        }
        Button {
            objectName: "comfort.reset"
            ready: !Comfort.usual
            visible: sheet.more
            text: qsTr("Reset")

            onClicked: Comfort.reset()
        }
        LanguageChoice {
            Layout.columnSpan: parent.columns === 2 && sheet.more ? 2 : 1
            Layout.fillWidth: parent.columns < 3
            Layout.preferredWidth: across
        }
        Note {
            Layout.columnSpan: parent.columns === 2 ? 2 : 1
            text: qsTr("These reset when your visit ends.")
        }
    }

    // A letter at the size that it stands for.
    component Letter: Choice {
        id: letter

        required property int percent

        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: Math.max(Space.target, Space.px(112), implicitContentHeight + topPadding + bottomPadding)
        leftPadding: Space.small
        rightPadding: Space.small

        contentItem: Item {
            implicitHeight: inside.implicitHeight
            implicitWidth: inside.implicitWidth

            GridLayout {
                id: inside

                anchors.centerIn: parent
                columnSpacing: Space.small
                columns: letter.width > Space.px(160) ? 2 : 1
                rowSpacing: Space.px(4)

                CheckMark {
                    Layout.alignment: Qt.AlignCenter
                    on: letter.checked
                }
                Icon {
                    Layout.alignment: Qt.AlignCenter
                    drawing: "letters"
                    size: Math.max(Type.small, Space.px(28 * letter.percent / 100))
                }
            }
        }
    }
    // What people want, as wide as the sheet.
    component Wanted: ColumnLayout {
        id: wanted

        required property string drawing
        required property string title
        default property alias choices: cells.data

        spacing: Space.px(4)
        Accessible.labelledBy: said
        Accessible.name: title
        Accessible.role: Accessible.Grouping

        RowLayout {
            spacing: Space.px(12)

            Icon {
                drawing: wanted.drawing
                size: Type.picture
            }
            BodyText {
                id: said

                strong: true
                text: wanted.title
            }
        }
        GridLayout {
            id: cells

            columnSpacing: Space.tiny
            rowSpacing: Space.tiny
            uniformCellWidths: true
        }
    }
}
