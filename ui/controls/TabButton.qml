import QtQuick
import "../theme"

// A tab: the open one is bold with a bar under it.
BaseButton {
    id: tab

    property bool seen: false

    group: parent
    more: seen ? qsTr("Seen") : ""
    horizontalPadding: Space.px(12)
    ringWithin: true
    whenChecked: qsTr("Open")
    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
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
        implicitWidth: Math.ceil(widest.implicitWidth)

        BaseText {
            id: said

            anchors.centerIn: parent
            anchors.horizontalCenterOffset: tab.seen ? Math.floor(Math.max(0, Math.min(tick.width / 2, (parent.width - width) / 2))) : 0
            color: tab.checked ? Colors.ink : Colors.soft
            font.weight: tab.checked ? Font.Bold : Font.Normal
            text: tab.text
            // In whole pixels, or the tick beside it were blurred.
            width: Math.ceil(implicitWidth)
        }
        Icon {
            id: tick

            anchors.right: said.left
            anchors.rightMargin: Space.px(2)
            anchors.verticalCenter: said.verticalCenter
            drawing: "tick"
            ink: Colors.action
            size: Space.px(16)
            visible: tab.seen
        }
        BaseText {
            id: widest

            font.weight: Font.Bold
            text: tab.text
            visible: false
        }
    }
}
