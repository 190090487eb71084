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
    readonly property Layer first: Comparison.first as Layer
    property bool rested: false
    readonly property bool still: said.still

    // How high a page must be, in ems, to show so many rows as a table and what stands below it.
    // It is asked of what is drawn: what is taken away is not drawn anew.
    readonly property int rows: said.drawn?.count ?? 0
    readonly property int enough: rows > 5 ? 24 : rows > 4 || (said.drawn?.kind === "compare" && rows > 3) ? 19 : 0
    // The same for a list of them, where a page is as wide as a tablet held upright.
    readonly property int listed: rows > 3 ? 4 + 7 * rows : 0
    // Whether its rows are cards, because so all of them are in view and otherwise not.
    readonly property bool cards: Type.ems(width) > 38 ? Type.ems(height) > 17 && Type.ems(height) < enough : Type.ems(width) > 21 && Type.ems(width) < 26 && Type.ems(height) > 28 && Type.ems(height) < listed
    // The pictures are large where there is room for them, and the title stands beside them.
    readonly property real hero: Comparison.index !== 0 || cards || Type.ems(height) < 21 ? 0 : Type.ems(height) < 27 ? Space.px(56) : Space.hero

    bare: matter.implicitHeight
    headless: (hero > 0 && Type.ems(width) >= 36) || cards
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

        ColumnLayout {
            id: matter

            spacing: column.spacing

            SectionBody {
                id: said

                Layout.fillHeight: true
                Layout.fillWidth: true
                active: !body.idle || body.rested
                first: true
                hero: body.hero
                cards: body.cards
                lead: body.cards ? Comparison.lead : ""
                room: body.height - (column.implicitHeight - implicitHeight)
                section: body.first
                title: body.headless ? Comparison.title : ""

                onGrew: thing => body.reveal(thing)
                onStillChanged: body.look()
            }
            MoreRow {
                Layout.fillWidth: true
            }
        }
        // What leads in where there is room closes where there is none.
        Note {
            text: Comparison.lead
            visible: Type.fewLines && body.topped !== null && (Type.cramped || !body.roomy) && text !== ""
        }
    }
}
