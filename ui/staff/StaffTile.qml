import QtQuick
import "../controls"
import "../theme"

// Something that staff may do, and what it does.
BaseButton {
    id: tile

    property string about
    property color inked: Colors.ink

    more: about
    implicitHeight: Math.max(Space.px(132), implicitContentHeight + topPadding + bottomPadding)
    padding: Space.small

    background: Rectangle {
        border.color: Colors.edge
        border.width: Space.outline
        color: tile.down ? Colors.pressed : Colors.surface
        radius: Space.buttonRadius
    }
    contentItem: Column {
        spacing: Space.px(4)

        BodyText {
            color: tile.inked
            strong: true
            text: tile.text
            width: parent.width
            Accessible.ignored: true
        }
        BodyText {
            sized: Type.small
            soft: true
            text: tile.about
            width: parent.width
            Accessible.ignored: true
        }
    }
}
