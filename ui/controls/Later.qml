import QtQuick

// Makes what it holds once the frame is drawn that answers the touch which asked for it, and then in
// one go: what is half made would be laid out, and seen.
Loader {
    id: later

    property bool wanted: true
    // Whether that frame is drawn. What is made with its surroundings waits for none.
    property bool due: true
    readonly property bool still: !wanted || status === Loader.Ready

    // Comes right before it is made.
    signal begins

    function make(): void {
        begins();
        due = true;
    }

    // Takes it away, and waits for another frame.
    function postpone(): void {
        due = false;
        Window.window?.update();
    }

    active: wanted && due

    // What is not wanted yet waits for its frame when it is.
    Component.onCompleted: due = due && wanted
    onWantedChanged: postpone()

    Connections {
        // The frame itself ends first.
        function onFrameSwapped(): void {
            Qt.callLater(later.make);
        }

        enabled: later.wanted && !later.due
        target: later.Window.window
    }
}
