import QtQuick
import "../controls"
import "../theme"

// Something that staff may do, and what it does.
BaseButton {
    id: tile

    property string about
    property color inked: Colors.ink
    // What is wanted in a hurry is larger.
    property bool hurried: false

    more: about
    implicitHeight: Math.max(Space.px(hurried ? 176 : 120), implicitContentHeight + topPadding + bottomPadding)
    padding: Space.px(hurried ? 24 : 16)

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
            sized: tile.hurried ? Type.heading : Type.body
            strong: true
            text: tile.text
            width: parent.width
            Accessible.ignored: true
        }
        BodyText {
            sized: tile.hurried ? Type.label : Type.small
            soft: true
            text: tile.about
            width: parent.width
            Accessible.ignored: true
        }
    }
}
