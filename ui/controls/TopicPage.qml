pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The page of a tab. Its head stands above it, or scrolls along where large text leaves little room.
Item {
    id: panel

    default property alias content: body.data
    // How high the content is. It takes the room that is left.
    property real natural: 0
    // How high it is without what stands in where the lead has no room.
    property real bare: natural
    property Item rail: null
    // Whether the content has a place for the title itself.
    property bool headless: false
    readonly property bool tight: Comfort.withinReach || Type.ems(height) < 19
    // The lead goes first where room is short.
    readonly property TopicHead topped: (tight ? along.item : above.item) as TopicHead
    readonly property bool roomy: topped !== null && bare + gap + topped.least + topped.leadTakes <= height
    readonly property real gap: Space.tiny

    function reveal(thing: Item): void {
        page.reveal(thing);
    }

    function look(): void {
        page.look();
    }

    Loader {
        id: above

        active: !panel.tight && !panel.headless
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        sourceComponent: head
    }
    ScrollPage {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        // A head that is gone leaves its height behind.
        anchors.top: above.active ? above.bottom : parent.top
        anchors.topMargin: above.active ? panel.gap : 0
        contentHeight: body.y + body.height
        place: [Navigation.screen, Comparison.topic].join()
        rail: panel.rail

        Loader {
            id: along

            active: panel.tight && !panel.headless
            sourceComponent: head
            width: parent.width
        }
        Item {
            id: body

            height: Math.max(panel.natural, page.height - y)
            width: parent.width
            y: along.active ? along.height + panel.gap : 0
        }
    }
    Component {
        id: head

        TopicHead {
            roomy: panel.roomy
        }
    }
}
