import QtQuick
import Kiosk
import "../theme"

// Where the keyboard is. Its parent is the control.
Rectangle {
    required property Item control
    property real around: Space.buttonRadius

    anchors.fill: parent
    anchors.margins: -(Space.ring + Space.ringGap)
    border.color: Colors.focus
    border.width: Space.ring
    color: "transparent"
    radius: around + Space.ring + Space.ringGap
    visible: control.activeFocus && Stage.byKey
    z: 1
}
