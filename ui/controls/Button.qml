import QtQuick
import Kiosk
import "../theme"

// A button with words on it. The main one of a screen is filled.
BaseButton {
    id: button

    property bool main: false
    property bool large: false
    property color inked: main ? Colors.actionInk : Colors.ink

    horizontalPadding: large ? Space.huge : Space.medium
    padding: Comfort.withinReach ? Space.px(4) : Space.tiny

    background: Rectangle {
        border.color: button.main ? Colors.action : Colors.edge
        border.width: Space.outline
        color: button.main ? (button.down ? Colors.actionPressed : Colors.action) : (button.down ? Colors.pressed : Colors.surface)
        radius: Space.buttonRadius
    }
    contentItem: BaseText {
        color: button.inked
        sized: button.large ? Type.heading : Type.label
        font.weight: button.main ? Font.Bold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        text: button.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
    }
}
