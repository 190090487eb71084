import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// A way to more: its picture and its name.
BaseButton {
    id: one

    required property string picture
    property string title: ""
    property real widest: Infinity

    leftPadding: Space.px(10)
    rightPadding: Space.px(10)
    says: qsTr("More: %1").arg(title)
    width: Math.min(implicitWidth, widest)

    background: Rectangle {
        border.color: Colors.edge
        border.width: Space.outline
        color: one.down ? Colors.pressed : Colors.surface
        radius: Space.buttonRadius
    }
    contentItem: RowLayout {
        spacing: Space.tiny

        Picture {
            shows: one.picture
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            lineHeight: Type.titleLine
            text: one.title
            Accessible.ignored: true
        }
        Chevron {
            size: Space.px(16)
        }
    }
}
