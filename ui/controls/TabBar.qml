pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The tabs: one row where they fit, two where that is enough, else one name and two arrows.
Rectangle {
    id: bar

    property bool below: false
    // Where the page above has its buttons, if any.
    readonly property Item rail: below && lines === 0 ? stepper.rail : null
    readonly property real words: measure.width
    readonly property real gaps: (Comparison.count - 1) * Space.tiny
    readonly property real padding: Math.floor(Math.max(Space.px(4), Math.min(Space.px(12), (room - words - gaps) / (2 * Comparison.count))))
    readonly property real needed: words + gaps + 2 * Comparison.count * padding
    readonly property real room: width - 2 * Space.small
    readonly property int lines: needed <= room ? 1 : needed <= room * 1.7 && Type.ems(Space.windowHeight) > 44 ? 2 : 0

    objectName: "bar.tabs"
    color: Colors.paper
    implicitHeight: lines === 0 ? stepper.implicitHeight + (below ? 0 : Type.low ? Space.px(12) : Space.small) : tabs.height + Space.px(2)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Topics")

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        y: bar.below ? 0 : parent.height - height
        color: Colors.line
        height: Space.hair
    }
    Row {
        id: measure

        visible: false

        Repeater {
            model: Comparison.topics

            TabButton {
                required property string tab

                horizontalPadding: 0
                text: tab
                Accessible.ignored: true
            }
        }
    }
    Flow {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: bar.lines === 1 ? Math.max(Space.small, Math.min(Space.side - bar.padding, Math.round((bar.width - bar.needed) / 2))) : Space.small
        anchors.top: parent.top
        anchors.topMargin: Space.px(2)
        visible: bar.lines > 0
        spacing: Space.tiny
        width: bar.lines === 1 ? bar.width : Math.min(bar.room, bar.needed * 0.57)

        Repeater {
            model: bar.lines > 0 ? Comparison.topics : null

            TabButton {
                required property bool current
                required property string key
                required property string tab
                required seen

                checked: current
                horizontalPadding: bar.padding
                objectName: "tab." + key
                text: tab

                onClicked: Comparison.openTopic(key)
            }
        }
    }
    TabStepper {
        id: stepper

        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: parent.top
        anchors.topMargin: bar.below ? 0 : Space.px(Type.low ? 6 : 8)
        railed: bar.below
        visible: bar.lines === 0
    }
}
