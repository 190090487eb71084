import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// Something that staff may do, and what it does.
BaseButton {
    id: tile

    property string about
    property string drawing
    // Whether what it says about itself asks for somebody.
    property bool alarmed: false
    property color inked: Colors.ink
    // What is wanted in a hurry is larger, and higher where there is room.
    property bool hurried: false
    property real least: Space.px(hurried ? 176 : 120)

    more: about
    implicitHeight: Math.max(least, implicitContentHeight + topPadding + bottomPadding)
    padding: Space.small
    Layout.fillHeight: true
    Layout.fillWidth: true

    contentItem: RowLayout {
        spacing: Space.small

        Icon {
            drawing: tile.drawing
            ink: tile.inked
            size: Space.px(tile.hurried ? 64 : 44)
            visible: drawing !== ""
        }
        ColumnLayout {
            spacing: Space.px(4)

            BodyText {
                color: tile.inked
                lineHeight: Type.tightLine
                sized: tile.hurried ? Type.heading : Type.body
                strong: true
                text: tile.text
                Accessible.ignored: true
            }
            BodyText {
                color: tile.alarmed ? Colors.help : Colors.soft
                lineHeight: Type.tightLine
                sized: tile.hurried ? Type.label : Type.small
                strong: tile.alarmed
                text: tile.about
                Accessible.ignored: true
            }
        }
    }
}
