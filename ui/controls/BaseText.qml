import QtQuick
import "../theme"

// Words of the interface in the patient's spacing, which follows the size that `sized` names.
Text {
    property real sized: Type.body

    font.letterSpacing: Type.letters(sized)
    font.pixelSize: sized
    font.wordSpacing: Type.words(sized)
    lineHeight: Type.plainLine
    textFormat: Text.PlainText
}
