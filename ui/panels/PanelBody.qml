pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The open tab: what its first layer says, and what lies deeper. While nobody is here it is made at
// leisure, so that the touch that clears a visit does not wait for it.
TopicPage {
    id: body

    readonly property bool idle: Navigation.screen === "attract"
    property bool rested: false

    // The pictures are large where there is room for them, and the title stands beside them.
    readonly property real hero: Comparison.index !== 0 || Type.ems(height) < 21 ? 0 : Type.ems(height) < 27 ? Space.px(64) : Space.hero

    headless: hero > 0 && Type.ems(width) >= 36
    natural: column.implicitHeight

    onIdleChanged: rested = false

    Timer {
        interval: Motion.leisure
        running: body.idle

        onTriggered: body.rested = true
    }
    ColumnLayout {
        id: column

        height: parent?.height ?? 0
        spacing: Space.px(12)
        width: parent?.width ?? 0

        SectionBody {
            Layout.fillHeight: true
            Layout.fillWidth: true
            active: !body.idle || body.rested
            asynchronous: body.idle
            hero: body.hero
            section: Comparison.first as Layer
            title: body.headless ? Comparison.title : ""
            seenFrom: body.seenFrom - y
            seenTo: body.seenTo - y

            onGrew: thing => body.reveal(thing)
        }
        MoreRow {
            Layout.fillWidth: true
        }
    }
}
