import QtQuick
import Kiosk
import "../theme"

// Where the keyboard is, around its parent or, where there is no room around, within. Its parent
// is the control.
Rectangle {
    required property Item control
    property real around: Space.buttonRadius
    property bool within: false
    readonly property real thick: Comfort.twoButtons ? Space.wideRing : Space.ring
    readonly property real out: within ? -Space.ringGap : thick + Space.ringGap

    anchors.fill: parent
    anchors.margins: -out
    border.color: Colors.action
    border.width: thick
    color: "transparent"
    radius: Math.max(0, around + out)
    visible: control.activeFocus && (Navigation.byKey || Comfort.twoButtons)
    z: 1
}
