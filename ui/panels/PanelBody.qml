pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The open page of a panel, drawn by its kind. While nobody is here it is made at leisure, so that
// the touch that clears a visit does not wait for it.
Item {
    id: body

    property Item rail: null
    readonly property bool idle: Navigation.screen === "attract"
    property bool rested: false

    onIdleChanged: rested = false

    Timer {
        interval: Motion.leisure
        running: body.idle

        onTriggered: body.rested = true
    }
    Loader {
        id: loader

        active: !body.idle || body.rested
        anchors.fill: parent
        asynchronous: body.idle
        sourceComponent: ({
                compare: comparison,
                questions: questions,
                shared: statements,
                sign_off: signOff,
                sources: sources,
                timeline: timeline,
                whole_visit: wholeVisit
            })[Comparison.kind]
    }
    Binding {
        property: "rail"
        target: loader.item
        value: body.rail
    }
    Component {
        id: comparison

        CompareTable {}
    }
    Component {
        id: statements

        Statements {}
    }
    Component {
        id: timeline

        Timeline {}
    }
    Component {
        id: wholeVisit

        WholeVisit {}
    }
    Component {
        id: questions

        Questions {}
    }
    Component {
        id: sources

        Sources {}
    }
    Component {
        id: signOff

        SignOff {}
    }
}
