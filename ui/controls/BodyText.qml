import QtQuick
import QtQuick.Layouts
import "../theme"

// Text that is read: plain, wrapped, never elided.
BaseText {
    // Whether it names what stands below it: a view does not end between the two.
    property bool heads: false
    property bool soft: false
    property bool strong: false

    sized: Type.body
    color: soft ? Colors.soft : Colors.ink
    font.weight: strong ? Font.Bold : Font.Normal
    horizontalAlignment: Text.AlignLeft
    lineHeight: sized > Type.body ? Type.titleLine : Type.textLine
    wrapMode: Text.WordWrap
    // What wraps takes what width there is; what does not, its own.
    Layout.fillWidth: wrapMode !== Text.NoWrap
    Accessible.ignored: false
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
