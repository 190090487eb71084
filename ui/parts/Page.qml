pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// A view that scrolls only when its content is taller: by finger, or by its own two buttons.
Item {
    id: page

    default property alias content: holder.data
    // What is on the page: when it changes, the page begins at its top again.
    property string place
    property real contentHeight: holder.childrenRect.height
    readonly property real viewTop: flick.contentY
    readonly property real viewHeight: flick.height
    readonly property bool scrolls: contentHeight > height + 1
    readonly property bool still: !flick.moving && !glide.running

    function toTop(): void {
        flick.contentY = 0;
    }

    // Scrolls no further than brings a thing on the page wholly into view, or its top if it is too high.
    function reveal(thing: Item): void {
        const top = thing.mapToItem(holder, 0, 0).y;
        const lowest = Math.max(flick.contentY, top + thing.height - flick.height);
        flick.contentY = Math.max(0, Math.min(top, lowest));
    }

    onPlaceChanged: toTop()

    Flickable {
        id: flick

        anchors.bottomMargin: page.scrolls ? Space.target + Space.tiny : 0
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: page.scrolls
        contentHeight: page.contentHeight
        contentWidth: width
        interactive: page.scrolls

        Behavior on contentY {
            enabled: !flick.moving

            NumberAnimation {
                id: glide

                duration: Motion.turn
                easing.type: Motion.easing
            }
        }

        Item {
            id: holder

            height: page.contentHeight
            width: flick.width
        }
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Space.small
        visible: page.scrolls

        Repeater {
            model: [-1, 1]

            RoundButton {
                required property int modelData

                objectName: modelData < 0 ? "scroll.up" : "scroll.down"
                ready: modelData < 0 ? flick.contentY > 1 : flick.contentY < flick.contentHeight - flick.height - 1
                says: modelData < 0 ? qsTr("Scroll up") : qsTr("Scroll down")
                turn: modelData < 0 ? -90 : 90

                onClicked: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + modelData * flick.height * 0.8))
            }
        }
    }
}
