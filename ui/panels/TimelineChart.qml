pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Both routes over the same minutes. The scrubber follows a finger, a tap, the arrow keys and two buttons.
// Minutes run as the language does: where that is from right to left, minute 0 is on the right.
FocusScope {
    id: chart

    // What holds after both ends.
    property string afterwards: ""
    readonly property real axisStart: Space.target + Space.huge
    readonly property real axisEnd: width - Space.target - Math.max(Space.huge, Type.small * 2.2)
    readonly property real axisHeight: Math.max(Space.target, Type.small * 1.2 + Space.px(24))
    readonly property real plotTop: view.visible ? view.height + Type.label * 0.7 : 0
    readonly property real plotHeight: height - axisHeight - plotTop
    readonly property int stepMinutes: [10, 20, 30].find(step => (axisEnd - axisStart) * step / SessionTimeline.axis > Type.small * 2.8) ?? 60
    readonly property real knob: Space.target
    readonly property real lastEnd: at(SessionTimeline.lastEnd)
    readonly property bool named: plotHeight > Type.small * 4 && axisEnd - axisStart > Type.small * 16
    readonly property bool roomy: axisEnd - axisStart > Type.small * 36 && plotHeight > Type.small * 8

    function at(minute: real): real {
        const along = axisStart + (axisEnd - axisStart) * minute / SessionTimeline.axis;
        return Navigation.rightToLeft ? width - along : along;
    }

    // Where a line begins that would cross no name.
    function beneathNames(position: real): real {
        let from = plotTop;
        for (let index = 0; index < names.count; index++) {
            const name = names.itemAt(index);
            if (name?.visible && position > name.x - Space.tiny && position < name.x + name.width + Space.tiny) {
                from = Math.max(from, name.y + name.height);
            }
        }
        return from;
    }

    function heightOf(strength: real): real {
        return plotTop + plotHeight * (1 - strength / 100);
    }

    function readAt(position: real): void {
        const along = Navigation.rightToLeft ? width - position : position;
        SessionTimeline.moveTo(Math.round((along - axisStart) / (axisEnd - axisStart) * SessionTimeline.axis));
    }

    RowLayout {
        id: view

        anchors.left: parent.left
        anchors.top: parent.top
        spacing: Space.tiny
        visible: !Type.cramped
        width: Math.min(implicitWidth, parent.width)
        z: 1

        BadgeMark {
            badge: "clinic_view"
        }
        BodyText {
            sized: Type.small
            lineHeight: Type.tightLine
            soft: true
            text: qsTr("How strong: this clinic’s view, not measured")
        }
    }
    Item {
        id: plot

        height: chart.plotHeight
        width: chart.axisEnd - chart.axisStart
        x: chart.axisStart
        y: chart.plotTop

        Repeater {
            model: SessionTimeline.lanes

            StrengthBand {
                axis: SessionTimeline.axis
                height: plot.height
                width: plot.width
            }
        }
    }
    Repeater {
        id: names

        property int made: 0

        model: SessionTimeline.peaks

        onItemAdded: made += 1

        LaneName {
            required property int index
            required property int peakEarliest
            required property int peakLatest
            required property int strengthMost
            readonly property real middle: chart.at((peakEarliest + peakLatest) / 2)
            readonly property Item other: names.made > 1 ? names.itemAt(1 - index) : null
            readonly property bool crowded: other !== null && x < other.x + other.width && other.x < x + width
            // The line of minute 0 crosses no name.
            readonly property real clearOfStart: Navigation.rightToLeft ? Math.min(chart.at(0) - width - Space.tiny, middle - width / 2) : Math.max(chart.at(0) + Space.tiny, middle - width / 2)

            roomy: chart.roomy
            // A low chart has no room for names: those over the minute's words say the same.
            visible: chart.named
            // Where the chart is low, not beside what is said to come after both ends.
            x: Math.round(Math.max(0, chart.roomy ? clearOfStart : Navigation.rightToLeft ? Math.max(chart.lastEnd, clearOfStart) : Math.min(chart.lastEnd - width, clearOfStart)))
            // The lower of two names stands below the other where they would meet.
            y: Math.round(Math.max(chart.heightOf(strengthMost), crowded && strengthMost < SessionTimeline.strongest ? chart.heightOf(SessionTimeline.strongest) + height : 0) - height / 2)
            z: 1
        }
    }
    BodyText {
        readonly property real room: Math.abs(chart.at(SessionTimeline.axis) - chart.lastEnd) - Space.tiny

        horizontalAlignment: Text.AlignHCenter
        lineHeight: Type.tightLine
        sized: Type.small
        text: chart.afterwards
        visible: chart.named
        width: Math.min(implicitWidth, room)
        x: Math.min(chart.at(SessionTimeline.axis), chart.lastEnd) + Space.tiny / 2 + (room - width) / 2
        // Above the bands' tail; in a roomy chart, whose names have a second line, beneath the names too.
        y: chart.plotTop + Math.max(0, chart.plotHeight * (chart.roomy ? 0.74 : 0.62) - height)
        z: 1
    }
    RoundButton {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        objectName: "minute.before"
        ready: SessionTimeline.minute > 0
        says: qsTr("One minute earlier")
        turn: 180

        onClicked: SessionTimeline.moveTo(SessionTimeline.minute - 1)
    }
    RoundButton {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        objectName: "minute.next"
        ready: SessionTimeline.minute < SessionTimeline.axis
        says: qsTr("One minute later")

        onClicked: SessionTimeline.moveTo(SessionTimeline.minute + 1)
    }
    Item {
        anchors.fill: parent
        z: -1
        Accessible.name: qsTr("Minutes of the session")
        Accessible.role: Accessible.Grouping

        Repeater {
            id: minutes

            model: Math.floor(SessionTimeline.axis / chart.stepMinutes) + 1

            Item {
                id: minuteLine

                required property int index
                readonly property int minute: index * chart.stepMinutes
                // Listeners hear the minute that is read, not the whole scale.
                readonly property bool aside: true

                height: chart.height
                x: chart.at(minute)

                Rectangle {
                    color: Colors.line
                    height: Space.tiny
                    width: Space.hair
                    y: chart.height - chart.axisHeight
                }
                BodyText {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: (chart.axisHeight - height) / 2 - Space.px(4)
                    anchors.horizontalCenter: parent.left
                    sized: Type.small
                    lineHeight: Type.titleLine
                    soft: true
                    opacity: Math.abs(chart.at(minuteLine.minute) - chart.at(SessionTimeline.minute)) < (knob.width + width) / 2 ? 0 : 1
                    text: minuteLine.index === minutes.count - 1 ? qsTr("%1 min").arg(minuteLine.minute) : minuteLine.minute
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Rectangle {
        color: Colors.ink
        height: chart.plotTop + chart.plotHeight + chart.axisHeight / 2 - y
        objectName: "minute.line"
        radius: width / 2
        width: Space.ring
        x: chart.at(SessionTimeline.minute) - width / 2
        y: chart.beneathNames(x + width / 2)
    }
    Scrubber {
        id: knob

        anchors.bottom: parent.bottom
        height: chart.axisHeight
        x: chart.at(SessionTimeline.minute) - width / 2
    }
    MouseArea {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: chart.axisStart - chart.knob / 2
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        anchors.top: parent.top
        objectName: "timeline.area"
        preventStealing: true

        onPositionChanged: event => chart.readAt(event.x + x)
        onPressed: event => chart.readAt(event.x + x)
    }
}
