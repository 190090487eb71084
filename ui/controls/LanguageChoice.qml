pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The languages on offer, each in its own name. One language is no choice.
Flow {
    id: languages

    // How wide they are beside each other. A Flow alone asks for no more than its widest.
    readonly property real across: Math.ceil(Array.from(children).reduce((sum, child) => sum + child.implicitWidth, (choices.count - 1) * spacing))

    spacing: Space.tiny
    visible: choices.count > 1
    Accessible.name: qsTr("Language")
    Accessible.role: Accessible.Grouping

    Repeater {
        id: choices

        model: Navigation.languages

        Choice {
            required property string code
            required property bool current
            required property string name

            checked: current
            objectName: "language." + code
            text: name

            onClicked: Navigation.setLanguage(code)
        }
    }
}
