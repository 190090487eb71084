import QtQuick

// What stands in place of the kiosk while its pack cannot be shown: for authors, never on a tablet.
Rectangle {
    id: page

    property list<string> mistakes

    color: "#FBFAF7"

    Flickable {
        anchors.fill: parent
        anchors.margins: 48
        contentHeight: column.height

        Column {
            id: column

            spacing: 24
            width: parent.width

            Text {
                color: "#1D2830"
                font.bold: true
                font.pixelSize: 32
                text: "This pack cannot be shown yet"
                width: parent.width
                wrapMode: Text.Wrap
            }
            Repeater {
                model: page.mistakes

                TextEdit {
                    required property string modelData

                    color: "#1D2830"
                    font.pixelSize: 22
                    readOnly: true
                    selectByMouse: true
                    text: modelData
                    textFormat: TextEdit.PlainText
                    width: column.width
                    wrapMode: TextEdit.Wrap
                }
            }
        }
    }
}
