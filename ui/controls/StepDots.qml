pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The three steps without their words, where there is no room for a line of its own.
Row {
    id: dots

    // Where there is even less room, as small as the dots of a page.
    property bool brief: false
    // A screen is read without them, as it is without their line.
    readonly property bool aside: true
    readonly property real full: 3 * sample.implicitWidth + 2 * spacing
    readonly property real least: Space.px(24 + 2 * 14) + 2 * spacing

    spacing: Space.px(4)
    Accessible.name: Navigation.step > 0 && Navigation.step < 4 ? qsTr("Step %1 of 3: %2. You are here.").arg(Navigation.step).arg(Labels.steps[Navigation.step - 1]) : qsTr("Your way through")
    Accessible.role: Accessible.StaticText

    StepDot {
        id: sample

        step: 0
        visible: false
    }
    Repeater {
        model: dots.visible && !dots.brief ? 3 : 0

        StepDot {
            required property int index

            numbered: false
            step: index + 1
        }
    }
    Repeater {
        model: dots.visible && dots.brief ? 3 : 0

        Rectangle {
            required property int index
            readonly property bool here: index + 1 === Navigation.step

            // What is done is full, what is to come hollow, and where one is long.
            readonly property bool reached: index < Navigation.step

            border.color: reached ? Colors.action : Colors.edge
            border.width: Space.outline
            color: reached ? Colors.action : Colors.surface
            implicitHeight: Space.px(14)
            implicitWidth: Space.px(here ? 24 : 14)
            radius: height / 2
        }
    }
}
