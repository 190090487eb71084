pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../controls"
import "../theme"

// What a section shows, drawn by its kind: on its tab, or in the sheet under it.
Item {
    id: body

    required property Layer section
    // Whether it is the first layer of a tab, which is to be whole in view.
    property bool first: false
    property real hero: 0
    // The title of the tab, where it stands in the head of the table.
    property string title: ""
    // The line that leads in, where the cards leave it room, and how high they all may be.
    property string lead: ""
    property real room: 0
    // Whether its rows are cards, so that all of them are in view.
    property bool cards: false
    property bool active: true
    // The section that is drawn. What drew the one before is gone by the time it follows.
    property Layer drawn: null
    readonly property bool still: loader.still

    signal grew(thing: Item)

    implicitHeight: (loader.item as Item)?.implicitHeight ?? 0

    Component.onCompleted: drawn = section
    onSectionChanged: loader.postpone()

    Later {
        id: loader

        anchors.fill: parent
        sourceComponent: ({
                compare: body.cards ? layerCards : rows,
                questions: questions,
                shared: body.cards ? layerCards : rows,
                sign_off: signOff,
                sources: sources,
                timeline: timeline,
                whole_visit: wholeVisit
            })[body.drawn?.kind ?? ""] ?? null
        wanted: body.active && body.section.kind !== ""

        onBegins: body.drawn = body.section
    }
    Component {
        id: rows

        LayerRows {
            ease: body.first || Type.fewLines ? 0 : Space.px(4)
            hero: body.hero
            title: body.title
            section: body.drawn
        }
    }
    Component {
        id: layerCards

        LayerCards {
            lead: body.lead
            room: body.room
            section: body.drawn
            title: body.title
        }
    }
    Component {
        id: timeline

        Timeline {
            section: body.drawn
        }
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

        Sources {
            sources: body.drawn.sources

            onGrew: thing => body.grew(thing)
        }
    }
    Component {
        id: signOff

        SignOff {}
    }
}
