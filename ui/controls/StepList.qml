pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// Two ends, as pictures where there is room for them, five steps between them, and not sure beneath.
// Given height, the pictures take it.
GridLayout {
    id: list

    required property PreferenceQuestion asked
    property bool pictured: true
    // How high it may be. Pictures go before one of the steps does.
    property real room: Infinity
    readonly property bool plain: mute && Math.max(one.full, two.full) + rowSpacing + Space.target > room
    // What else stands beneath the steps.
    property alias further: beneath.data
    // In a row the second end's steps are in view with the first's, as they are not in a long list.
    readonly property bool across: Type.ems(width) > (pictured ? 21 : 30)
    // Where their words do not fit beside each other, the steps are bars in a row, so that neither
    // end is further off than the other. Beneath it stand the words of both ends and of the middle.
    readonly property bool mute: !across && Space.windowWidth >= 7 * Space.target
    // Without pictures the ends stand on both sides of the steps.
    readonly property bool flanked: !pictured && Type.ems(width) > 38

    columnSpacing: flanked ? Space.medium : Space.small
    columns: flanked ? 3 : 2
    rowSpacing: Type.low ? Space.tiny : Space.small
    // The ends stand around the steps, which name them: they are said with the question.
    Accessible.description: [asked.first, asked.second].join(". ")
    Accessible.name: asked.question
    Accessible.role: Accessible.Grouping

    End {
        id: one

        Layout.column: 0
        of: "first"
        other: two.side
        picture: list.asked.firstPicture
        said: list.asked.first
    }
    End {
        id: two

        Layout.column: list.flanked ? 2 : 1
        mirrors: true
        of: "second"
        other: one.side
        picture: list.asked.secondPicture
        said: list.asked.second
    }
    ColumnLayout {
        id: middle

        Layout.alignment: Qt.AlignTop
        Layout.column: list.flanked ? 1 : 0
        Layout.columnSpan: list.flanked ? 1 : 2
        Layout.fillHeight: false
        // Without steps, on a screen that nobody sees, it would be no wider than nothing.
        Layout.maximumWidth: Infinity
        Layout.row: list.flanked ? 0 : 1
        spacing: Space.small

        GridLayout {
            columnSpacing: list.pictured && Type.ems(list.width) > 32 ? Space.small : Space.tiny
            columns: list.across || list.mute ? 5 : 1
            rowSpacing: Space.tiny
            uniformCellWidths: true

            Repeater {
                // On a screen that nobody sees, no touch waits for them.
                model: list.visible ? list.asked.steps : null

                StepChoice {
                    required property string attribute
                    required property bool chosen

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: list.across ? Space.px(96) : 0
                    across: list.across || list.mute
                    checked: chosen
                    does: [attribute, choice].join()
                    end: choice === "middle" ? "" : second ? list.asked.second : list.asked.first
                    group: list
                    mute: list.mute

                    onClicked: list.asked.choose(attribute, choice)
                }
            }
        }
        RowLayout {
            spacing: Space.small
            uniformCellSizes: true
            visible: list.mute

            Repeater {
                model: ["first_strong", "middle", "second_strong"]

                BaseText {
                    required property int index
                    required property string modelData

                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    color: Colors.soft
                    horizontalAlignment: [Text.AlignLeft, Text.AlignHCenter, Text.AlignRight][index]
                    lineHeight: Type.tightLine
                    sized: Type.small
                    text: Labels.step(modelData, "")
                    wrapMode: Text.WordWrap
                    Accessible.ignored: false
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                }
            }
        }
        GridLayout {
            id: beneath

            readonly property real abreast: Array.from(children).reduce((sum, child) => sum + child.implicitWidth + columnSpacing, -columnSpacing)

            Layout.alignment: Qt.AlignHCenter
            Layout.column: 0
            Layout.columnSpan: list.columns
            Layout.fillWidth: !list.across
            Layout.row: list.flanked ? 1 : 2
            columnSpacing: Space.small
            columns: list.across && abreast <= list.width ? 2 : 1
            // Without pictures nothing stands beside it: it has the whole width.
            parent: list.pictured ? middle : list
            rowSpacing: Space.tiny

            Choice {
                Layout.fillWidth: !list.across
                checked: list.asked.choice === "not_sure"
                does: [list.asked.attribute, "not_sure"].join()
                group: list
                objectName: "step.not_sure"
                text: qsTr("I’m not sure")

                onClicked: list.asked.choose(list.asked.attribute, "not_sure")
            }
        }
    }

    component End: EndCard {
        id: end

        required property string of

        Layout.alignment: list.flanked ? Qt.AlignTop : 0
        Layout.fillHeight: list.pictured
        Layout.fillWidth: !list.flanked
        Layout.preferredWidth: list.flanked ? list.width * 0.13 : 1
        Layout.row: 0
        chosen: list.asked.end === of
        does: [list.asked.attribute, of].join()
        objectName: "end." + of
        pictured: list.pictured
        plain: list.plain

        onPointedAt: list.asked.pointAt(list.asked.attribute, end.of)
    }
}
