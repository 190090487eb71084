import QtQuick
import "../theme"

// One of our own drawings, in a colour of the palette.
Image {
    required property string drawing
    property color ink: Colors.ink
    property real size: Space.px(20)

    height: size
    source: drawing ? `image://icon/${drawing}/${String(ink).slice(-6)}` : ""
    sourceSize: Qt.size(size, size)
    width: size
}
