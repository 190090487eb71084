import QtQuick
import QtQuick.Templates as T
import "../theme"

// Anything that can be touched: large enough, named, and shown where the keyboard is.
T.AbstractButton {
    id: tap

    property string says: text
    property string more: ""
    property bool ready: true
    // What a listener hears of it where it is ticked or open, and whether only when it is touched.
    property string whenChecked: qsTr("Chosen")
    property bool aside: false

    activeFocusOnTab: true
    enabled: ready
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Space.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Space.target, implicitContentWidth + leftPadding + rightPadding)
    opacity: ready ? 1 : 0.5
    Accessible.name: says
    Accessible.description: more
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()

    FocusRing {
        control: tap
    }
}
