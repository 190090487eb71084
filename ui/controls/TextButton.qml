import QtQuick
import Kiosk
import "../theme"

// A button of the quiet row: words alone, with a place to press.
BaseButton {
    id: quiet

    property color inked: Colors.ink
    property bool underlined: false

    aside: true
    fill: "transparent"
    outline: 0
    horizontalPadding: Space.px(Comfort.withinReach ? 10 : 12)

    contentItem: BaseText {
        color: quiet.inked
        font.underline: quiet.underlined
        horizontalAlignment: Text.AlignHCenter
        text: quiet.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
    }
}
