import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// A key of a number pad. It looks the same pressed or not, so that nobody reads a PIN off it.
BaseButton {
    id: key

    property real side

    Layout.preferredHeight: side
    Layout.preferredWidth: side * 1.4
    objectName: "pad." + text
    pressedFill: Colors.surface
    repeats: true

    contentItem: BaseText {
        horizontalAlignment: Text.AlignHCenter
        sized: Type.title
        text: key.text
        verticalAlignment: Text.AlignVCenter
    }
}
