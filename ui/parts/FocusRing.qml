import QtQuick
import Kiosk
import "../theme"

// Where the keyboard is. Its parent is the control.
Rectangle {
    required property Item control
    property real around: Space.buttonRadius
    readonly property real thick: Comfort.twoButtons ? Space.wideRing : Space.ring

    anchors.fill: parent
    anchors.margins: -(thick + Space.ringGap)
    border.color: Colors.focus
    border.width: thick
    color: "transparent"
    radius: around + thick + Space.ringGap
    visible: control.activeFocus && (Stage.byKey || Comfort.twoButtons)
    z: 1
}
