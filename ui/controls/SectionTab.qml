import QtQuick
import "../theme"

// A page of a panel: the open one is bold, filled and has a bar under it.
BaseButton {
    id: pill

    group: parent
    leftPadding: Space.px(20)
    rightPadding: Space.px(20)
    whenChecked: qsTr("Open")
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: checked

    background: Rectangle {
        border.color: pill.checked ? Colors.action : Colors.edge
        border.width: Space.outline
        color: pill.checked || pill.down ? Colors.pressed : Colors.surface
        radius: height / 2

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Space.tiny
            anchors.horizontalCenter: parent.horizontalCenter
            color: Colors.action
            height: Space.ring
            radius: height / 2
            visible: pill.checked
            width: parent.width - 2 * pill.leftPadding
        }
    }
    contentItem: Item {
        implicitHeight: widest.implicitHeight
        implicitWidth: widest.implicitWidth

        BaseText {
            anchors.centerIn: parent
            color: Colors.ink
            sized: Type.label
            font.weight: pill.checked ? Font.Bold : Font.Normal
            text: pill.text
            Accessible.ignored: true
        }
        BaseText {
            id: widest

            sized: Type.label
            font.weight: Font.Bold
            text: pill.text
            visible: false
            Accessible.ignored: true
        }
    }
}
