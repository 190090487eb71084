import QtQuick

// Tells a screen reader what has changed by itself. An urgent one breaks in on what is being said.
Item {
    property string text
    property bool urgent: false
    // What it told last.
    property string told

    // Once everything has followed the visit: a text that only stood on the way there was not so.
    function tell(): void {
        told = text;
        if (text !== "") {
            Accessible.announce(text, urgent ? Accessible.Assertive : Accessible.Polite);
        }
    }

    onTextChanged: Qt.callLater(tell)
}
