import QtQuick
import QtQuick.Layouts
import "../parts"
import "../theme"

// Something that staff may do, and what it does.
Tap {
    id: tile

    property string about
    property color inked: Colors.ink

    more: about
    padding: Space.small

    background: Rectangle {
        border.color: Colors.edge
        border.width: Space.outline
        color: tile.down ? Colors.pressed : Colors.surface
        radius: Space.buttonRadius
    }
    contentItem: ColumnLayout {
        spacing: Space.px(4)

        Words {
            Layout.fillWidth: true
            color: tile.inked
            strong: true
            text: tile.text
            Accessible.ignored: true
        }
        Words {
            Layout.fillHeight: true
            Layout.fillWidth: true
            font.pixelSize: Type.small
            soft: true
            text: tile.about
            Accessible.ignored: true
        }
    }
}
