pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The languages on offer, each in its own name. One language is no choice.
Flow {
    id: languages

    readonly property bool offered: choices.count > 1

    spacing: Space.small
    visible: offered
    Accessible.name: qsTr("Language")
    Accessible.role: Accessible.Grouping

    Repeater {
        id: choices

        model: Stage.languages

        Choice {
            required property string code
            required property bool current
            required property string name

            checked: current
            objectName: "language." + code
            text: name

            onClicked: Stage.setLanguage(code)
        }
    }
}
