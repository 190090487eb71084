import QtQuick
import "../theme"

// Text that is read: plain, wrapped, never elided.
Text {
    property bool soft: false
    property bool strong: false

    color: soft ? Colors.soft : Colors.ink
    font.pixelSize: Type.body
    font.weight: strong ? Font.Bold : Font.Normal
    horizontalAlignment: Text.AlignLeft
    lineHeight: font.pixelSize > Type.body ? Type.titleLine : Type.textLine
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
