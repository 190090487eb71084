import QtQuick
import "../theme"

// Words of the interface in the patient's spacing, which follows the size that `sized` names. A
// control says its own name: its words are not heard a second time.
Text {
    property real sized: Type.label

    color: Colors.ink
    font.letterSpacing: Type.letters(sized)
    font.pixelSize: sized
    font.wordSpacing: Type.words(sized)
    lineHeight: Type.plainLine
    textFormat: Text.PlainText
    Accessible.ignored: true
}
