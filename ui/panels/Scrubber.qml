import QtQuick
import Kiosk
import "../controls"
import "../theme"

// Says which minute is read, and moves it by the arrow keys or a screen reader.
Rectangle {
    id: knob

    // Qt reads a slider's value and range from these.
    readonly property int value: SessionTimeline.minute
    readonly property int minimumValue: 0
    readonly property int maximumValue: SessionTimeline.axis
    readonly property int stepSize: 1

    function assisted(by: int): void {
        if (Presses.assisted()) {
            SessionTimeline.moveTo(SessionTimeline.minute + by);
        }
    }

    activeFocusOnTab: true
    color: Colors.ink
    objectName: "scrubber"
    radius: height / 2
    width: Math.max(Space.target, minuteText.implicitWidth + Space.medium)
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
        font.weight: Font.Bold
        text: SessionTimeline.minute
    }
    FocusRing {
        around: knob.radius
        control: knob
    }
}
