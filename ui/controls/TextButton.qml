import QtQuick
import Kiosk
import "../theme"

// A button of words alone, with a place to press.
BaseButton {
    id: button

    property color inked: Colors.ink
    property bool underlined: false

    aside: true
    fill: "transparent"
    outline: 0
    horizontalPadding: Space.px(Comfort.withinReach ? 10 : 12)

    contentItem: BaseText {
        color: button.inked
        font.underline: button.underlined
        horizontalAlignment: Text.AlignHCenter
        text: button.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
    }
}
