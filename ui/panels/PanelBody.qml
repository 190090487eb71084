pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The open page of a panel, drawn by its kind.
Item {
    id: body

    property Item rail: null

    Loader {
        id: loader

        anchors.fill: parent
        sourceComponent: ({
                compare: comparison,
                questions: questions,
                shared: statements,
                sign_off: signOff,
                sources: sources,
                timeline: timeline,
                whole_visit: wholeVisit
            })[Panels.kind]
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
