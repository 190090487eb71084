import QtQuick
import "../theme"

// A button of the reading bar: a drawing and, where there is room, its word.
BaseButton {
    id: button

    property string drawing
    property bool worded: false
    readonly property real pad: Space.px(14)
    readonly property real wordedWidth: icon.width + Space.tiny + word.implicitWidth + 2 * pad

    aside: true
    horizontalPadding: worded ? pad : 0

    contentItem: Item {
        implicitHeight: Math.max(Space.target, word.implicitHeight)
        implicitWidth: button.worded ? icon.width + Space.tiny + word.implicitWidth : Space.target

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: button.worded ? 0 : (parent.width - width) / 2
            anchors.verticalCenter: parent.verticalCenter
            drawing: button.drawing
            size: Space.px(28)
        }
        BaseText {
            id: word

            anchors.left: icon.right
            anchors.leftMargin: Space.tiny
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            visible: button.worded
        }
    }
}
