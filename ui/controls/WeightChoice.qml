pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// How much the answer matters. It counts once there is an answer that can matter.
GridLayout {
    id: weights

    required property PreferenceQuestion asked
    readonly property bool open: asked.choice !== "" && asked.choice !== "not_sure"
    readonly property bool across: Type.ems(width) > 40

    columnSpacing: Space.medium
    columns: across ? 2 : 1
    rowSpacing: Space.tiny
    Accessible.labelledBy: question
    Accessible.name: question.text
    Accessible.role: Accessible.Grouping

    BodyText {
        id: question

        Layout.alignment: Qt.AlignVCenter
        Layout.fillWidth: !weights.across
        strong: true
        text: qsTr("How much does this matter to you?")
        wrapMode: weights.across ? Text.NoWrap : Text.WordWrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: Space.tiny

        Repeater {
            // On a screen that nobody sees, no touch waits for them.
            model: weights.visible ? weights.asked.weights : null

            Choice {
                required property string attribute
                required property string weight
                required property bool chosen

                checked: chosen && weights.open
                does: [attribute, weight].join()
                objectName: "weight." + weight
                ready: weights.open
                text: Labels.weight(weight)

                onClicked: weights.asked.weigh(attribute, weight)
            }
        }
    }
}
