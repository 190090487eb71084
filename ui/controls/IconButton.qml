import QtQuick
import QtQuick.Layouts
import "../theme"

// A button with an icon and a word, as along the lower edge: all alike.
BaseButton {
    id: button

    required property string drawing
    property color inked: Colors.ink
    // What else it may say: it is as wide as the wider, so that nothing moves.
    property string instead
    // An outlined button with its word beside the picture, where it is one of few.
    property bool outlined: false
    property bool stacked: !outlined
    // Whether there is room for its picture alone, and how wide it is with its word.
    property bool bare: false
    readonly property real full: Math.max(Space.target, (stacked ? Math.max(Space.px(28), said.implicitWidth) : Space.px(32) + parts.columnSpacing + said.implicitWidth) + leftPadding + rightPadding)
    // How wide its word is beside the picture.
    readonly property real words: measure.implicitWidth

    aside: true
    fill: outlined ? Colors.surface : "transparent"
    outline: outlined ? Space.outline : 0
    horizontalPadding: Space.px(outlined && !stacked ? 20 : 8)
    padding: Space.px(4)

    contentItem: Item {
        implicitHeight: parts.implicitHeight
        implicitWidth: Math.max(parts.implicitWidth, other.implicitWidth)

        BaseText {
            id: other

            sized: Type.small
            text: button.instead
            visible: false
        }
        BaseText {
            id: measure

            text: button.text
            visible: false
        }
        GridLayout {
            id: parts

            anchors.centerIn: parent
            columnSpacing: Space.px(12)
            columns: button.stacked ? 1 : 2
            rowSpacing: 0

            Icon {
                Layout.alignment: Qt.AlignCenter
                drawing: button.drawing
                ink: button.inked
                size: Space.px(button.bare ? 40 : button.stacked ? 28 : 32)
            }
            BaseText {
                id: said

                Layout.alignment: Qt.AlignCenter
                color: button.inked
                lineHeight: Type.titleLine
                sized: button.stacked ? Type.small : Type.label
                text: button.text
                visible: !button.bare
            }
        }
    }
}
