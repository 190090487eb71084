import QtQuick
import "../theme"

// A tab: the open one is bold with a bar under it.
Tap {
    id: tab

    leftPadding: Space.px(12)
    rightPadding: Space.px(12)
    Accessible.role: Accessible.PageTab
    Accessible.selected: checked

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.bottomMargin: Space.px(4)
            anchors.topMargin: Space.px(4)
            color: tab.down ? Colors.pressed : "transparent"
            radius: Space.buttonRadius
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Space.px(4)
            anchors.right: parent.right
            anchors.rightMargin: Space.px(4)
            color: Colors.action
            height: Space.bar
            radius: height / 2
            visible: tab.checked
        }
    }
    contentItem: Item {
        implicitHeight: said.implicitHeight
        implicitWidth: widest.implicitWidth

        Text {
            id: said

            anchors.centerIn: parent
            color: tab.checked ? Colors.ink : Colors.soft
            font.pixelSize: Type.label
            font.weight: tab.checked ? Font.Bold : Font.Normal
            text: tab.text
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            id: widest

            font.pixelSize: Type.label
            font.weight: Font.Bold
            text: tab.text
            textFormat: Text.PlainText
            visible: false
            Accessible.ignored: true
        }
    }
}
