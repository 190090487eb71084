import QtQuick
import QtQuick.Layouts
import "../theme"

// One end of a question: a picture and a word, in no route's colour.
ColumnLayout {
    id: end

    required property string picture
    required property string said
    property real size: Space.px(150)

    spacing: Space.small

    Rectangle {
        visible: end.size > 0
        Layout.alignment: Qt.AlignHCenter
        border.color: Colors.line
        border.width: Space.hair
        color: Colors.surface
        implicitHeight: implicitWidth
        implicitWidth: end.size
        radius: Space.cardRadius

        Icon {
            anchors.centerIn: parent
            drawing: end.picture ? "picture/" + end.picture : ""
            ink: Colors.ink
            size: end.size * 0.72
        }
    }
    BodyText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Type.tightLine
        strong: true
        text: end.said
        Accessible.ignored: true
    }
}
