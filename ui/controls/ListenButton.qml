import QtQuick
import Kiosk

// Reads aloud what is in front, or stops: on the lower edge.
IconButton {
    drawing: ReadAloud.shown ? "stop" : "aloud"
    instead: ReadAloud.shown ? qsTr("Listen") : qsTr("Stop")
    more: ReadAloud.shown ? qsTr("Stop reading aloud") : ""
    text: ReadAloud.shown ? qsTr("Stop") : qsTr("Listen")

    onClicked: ReadAloud.setReading(!ReadAloud.shown)
}
