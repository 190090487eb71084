pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The five steps between two ends, and not sure beside them.
ColumnLayout {
    id: steps

    required property PreferenceQuestion asked
    property real cardHeight: 0
    readonly property bool across: Type.ems(width) > 38

    spacing: across ? Space.px(12) : Space.tiny
    Accessible.name: asked.question
    Accessible.role: Accessible.Grouping

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Space.tiny
        columns: steps.across ? 5 : 1
        rowSpacing: Space.tiny

        Repeater {
            // On a screen that nobody sees, no touch waits for them.
            model: steps.visible ? steps.asked.steps : null

            StepChoice {
                required property string attribute
                required property bool chosen

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: steps.across ? steps.cardHeight : 0
                Layout.preferredWidth: 1
                across: steps.across
                checked: chosen
                does: [attribute, choice].join()
                group: steps

                onClicked: steps.asked.choose(attribute, choice)
            }
        }
    }
    Choice {
        Layout.preferredWidth: steps.across ? (steps.width - Space.tiny * 4) / 5 : steps.width
        checked: steps.asked.choice === "not_sure"
        does: [steps.asked.attribute, "not_sure"].join()
        group: steps
        objectName: "step.not_sure"
        text: qsTr("Not sure")

        onClicked: steps.asked.choose(steps.asked.attribute, "not_sure")
    }
}
