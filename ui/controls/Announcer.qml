import QtQuick

// Tells a screen reader what has changed by itself. An urgent one breaks in on what is being said.
Item {
    property string text
    property bool urgent: false

    onTextChanged: {
        if (text !== "") {
            Accessible.announce(text, urgent ? Accessible.Assertive : Accessible.Polite);
        }
    }
}
