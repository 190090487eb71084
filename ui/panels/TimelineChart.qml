pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../controls"
import "../theme"

// Two lanes over minutes. The scrubber follows a finger, a tap, the arrow keys and two buttons.
// Minutes run as the language does: where that is from right to left, minute 0 is on the right.
FocusScope {
    id: chart

    // The part of the chart that is in view: the software renderer draws a shape that is wholly
    // clipped away as if it were not clipped, so a lane out of view is not drawn at all.
    property real seenFrom: 0
    property real seenTo: height
    readonly property real nameWidth: Math.max(2 * Space.target + Space.px(48), Type.label * 4.6, Math.max(ivPlain.implicitWidth, imPlain.implicitWidth) + Space.px(56))
    readonly property real axisStart: nameWidth
    readonly property real axisEnd: width - Math.max(Space.px(40), Type.small * 1.9)
    readonly property real axisHeight: Math.max(Space.target, Type.small * 1.2 + Space.px(24))
    readonly property real laneHeight: (height - axisHeight) / 2
    readonly property int stepMinutes: (axisEnd - axisStart) / (SessionTimeline.axis / 10) > Type.small * 2.4 ? 10 : 20
    readonly property real knob: Space.target

    function at(minute: real): real {
        const along = axisStart + (axisEnd - axisStart) * minute / SessionTimeline.axis;
        return Navigation.rightToLeft ? width - along : along;
    }

    function readAt(position: real): void {
        const along = Navigation.rightToLeft ? width - position : position;
        SessionTimeline.moveTo(Math.round((along - axisStart) / (axisEnd - axisStart) * SessionTimeline.axis));
    }

    BaseText {
        id: ivPlain

        sized: Type.small
        text: RouteNames.ivPlain
        visible: false
        Accessible.ignored: true
    }
    BaseText {
        id: imPlain

        sized: Type.small
        text: RouteNames.imPlain
        visible: false
        Accessible.ignored: true
    }
    Repeater {
        model: SessionTimeline.lanes

        Lane {
            required property int index

            height: chart.laneHeight
            axisStart: chart.axisStart
            nameWidth: chart.nameWidth
            seen: y + crest < chart.seenTo && y + base > chart.seenFrom
            axisEnd: chart.axisEnd
            width: chart.width
            y: index * chart.laneHeight
        }
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        spacing: Space.tiny

        RoundButton {
            objectName: "minute.before"
            ready: SessionTimeline.minute > 0
            says: qsTr("One minute earlier")
            turn: 180

            onClicked: SessionTimeline.moveTo(SessionTimeline.minute - 1)
        }
        RoundButton {
            objectName: "minute.next"
            ready: SessionTimeline.minute < SessionTimeline.axis
            says: qsTr("One minute later")

            onClicked: SessionTimeline.moveTo(SessionTimeline.minute + 1)
        }
    }
    Item {
        anchors.fill: parent
        z: -1
        Accessible.name: qsTr("Minutes of the session")
        Accessible.role: Accessible.Grouping

        Repeater {
            model: SessionTimeline.axis / chart.stepMinutes + 1

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
                    height: chart.height - chart.axisHeight
                    width: Space.hair
                }
                BodyText {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: (chart.axisHeight - height) / 2 - Space.px(4)
                    anchors.horizontalCenter: parent.left
                    sized: Type.small
                    lineHeight: Type.titleLine
                    soft: true
                    opacity: Math.abs(chart.at(minuteLine.minute) - chart.at(SessionTimeline.minute)) < (knob.width + width) / 2 ? 0 : 1
                    text: minuteLine.minute === SessionTimeline.axis ? qsTr("%1 min").arg(minuteLine.minute) : minuteLine.minute
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Rectangle {
        color: Colors.ink
        height: chart.height - chart.axisHeight / 2
        radius: width / 2
        width: Space.ring
        x: chart.at(SessionTimeline.minute) - width / 2
    }
    Rectangle {
        id: knob

        // Qt reads a slider's value and range from these.
        readonly property int value: SessionTimeline.minute
        readonly property int minimumValue: 0
        readonly property int maximumValue: SessionTimeline.axis
        readonly property int stepSize: 1

        function assisted(by: int): void {
            if (AccessibilityActions.passes()) {
                SessionTimeline.moveTo(SessionTimeline.minute + by);
            }
        }

        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        color: Colors.ink
        height: chart.axisHeight
        objectName: "scrubber"
        radius: height / 2
        width: Math.max(chart.knob, minuteText.implicitWidth + Space.medium)
        x: chart.at(SessionTimeline.minute) - width / 2
        Accessible.description: qsTr("Arrow keys move it by a minute")
        Accessible.focusable: true
        Accessible.name: qsTr("Minute %1 of the session").arg(SessionTimeline.minute)
        Accessible.role: Accessible.Slider
        Accessible.onDecreaseAction: assisted(-1)
        Accessible.onIncreaseAction: assisted(1)
        Keys.onDownPressed: SessionTimeline.moveTo(SessionTimeline.minute - 1)
        Keys.onLeftPressed: SessionTimeline.moveTo(SessionTimeline.minute + (Navigation.rightToLeft ? 1 : -1))
        Keys.onRightPressed: SessionTimeline.moveTo(SessionTimeline.minute + (Navigation.rightToLeft ? -1 : 1))
        Keys.onUpPressed: SessionTimeline.moveTo(SessionTimeline.minute + 1)

        BaseText {
            id: minuteText

            anchors.centerIn: parent
            color: Colors.paper
            sized: Type.label
            font.weight: Font.Bold
            text: SessionTimeline.minute
            Accessible.ignored: true
        }
        FocusRing {
            around: knob.radius
            control: knob
        }
    }
    MouseArea {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: chart.axisStart - chart.knob / 2
        anchors.right: parent.right
        anchors.top: parent.top
        objectName: "timeline.area"
        preventStealing: true

        onPositionChanged: event => chart.readAt(event.x + x)
        onPressed: event => chart.readAt(event.x + x)
    }
}
