pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// Two pictures with a word, five steps between them, and not sure beneath.
GridLayout {
    id: list

    required property PreferenceQuestion asked
    property real pictureSize: Space.px(150)
    // What else stands beneath the steps.
    property alias further: beneath.data
    readonly property bool across: Type.ems(width) > 38
    readonly property real endWidth: across ? Math.max(pictureSize, width * 0.15) : (width - columnSpacing) / 2

    columnSpacing: Space.medium
    columns: across ? 3 : 2
    rowSpacing: Space.small
    // The ends stand on both sides of the steps, which name them: they are said with the question.
    Accessible.description: [asked.first, asked.second].join(". ")
    Accessible.name: asked.question
    Accessible.role: Accessible.Grouping

    EndCard {
        Layout.alignment: Qt.AlignTop
        Layout.column: 0
        Layout.fillWidth: !list.across
        Layout.maximumWidth: list.across ? list.endWidth : Infinity
        Layout.minimumWidth: list.across ? list.endWidth : 0
        Layout.preferredWidth: list.across ? list.endWidth : 1
        Layout.row: 0
        picture: list.asked.firstPicture
        said: list.asked.first
        size: list.pictureSize
    }
    EndCard {
        Layout.alignment: Qt.AlignTop
        Layout.column: list.across ? 2 : 1
        Layout.fillWidth: !list.across
        Layout.maximumWidth: list.across ? list.endWidth : Infinity
        Layout.minimumWidth: list.across ? list.endWidth : 0
        Layout.preferredWidth: list.across ? list.endWidth : 1
        Layout.row: 0
        picture: list.asked.secondPicture
        said: list.asked.second
        size: list.pictureSize
    }
    ColumnLayout {
        id: middle

        Layout.alignment: Qt.AlignTop
        Layout.column: list.across ? 1 : 0
        Layout.maximumWidth: Infinity
        Layout.columnSpan: list.across ? 1 : 2
        Layout.fillWidth: true
        Layout.row: list.across ? 0 : 1
        spacing: Space.small

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Space.tiny
            columns: list.across ? 5 : 1
            rowSpacing: Space.tiny

            Repeater {
                // On a screen that nobody sees, no touch waits for them.
                model: list.visible ? list.asked.steps : null

                StepChoice {
                    required property string attribute
                    required property bool chosen

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: list.across ? Math.max(list.pictureSize * 0.7, Space.px(96)) : 0
                    Layout.preferredWidth: 1
                    across: list.across
                    checked: chosen
                    does: [attribute, choice].join()
                    end: choice === "middle" ? "" : second ? list.asked.second : list.asked.first
                    group: list

                    onClicked: list.asked.choose(attribute, choice)
                }
            }
        }
        GridLayout {
            id: beneath

            readonly property real abreast: Array.from(children).reduce((sum, child) => sum + child.implicitWidth + columnSpacing, -columnSpacing)

            Layout.alignment: Qt.AlignHCenter
            Layout.column: 0
            Layout.columnSpan: list.columns
            Layout.row: list.across ? 1 : 2
            Layout.fillWidth: !list.across
            columnSpacing: Space.small
            columns: list.across && abreast <= list.width ? 2 : 1
            // Without pictures nothing stands beside it: it has the whole width.
            parent: list.pictureSize > 0 ? middle : list
            rowSpacing: Space.tiny

            Choice {
                Layout.fillWidth: !list.across
                checked: list.asked.choice === "not_sure"
                does: [list.asked.attribute, "not_sure"].join()
                group: list
                objectName: "step.not_sure"
                text: qsTr("I'm not sure")

                onClicked: list.asked.choose(list.asked.attribute, "not_sure")
            }
        }
    }
}
