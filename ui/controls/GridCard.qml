import QtQuick
import QtQuick.Layouts
import "../theme"

// A card with things in it that stand beside or beneath each other.
Card {
    id: card

    default property alias content: inside.data
    property alias columns: inside.columns
    property alias columnSpacing: inside.columnSpacing
    property alias rowSpacing: inside.rowSpacing
    // A button stands closer to the right edge than words do to the left.
    property alias rightMargin: inside.anchors.rightMargin
    property real padding: Space.px(12)

    implicitHeight: inside.implicitHeight + 2 * padding

    GridLayout {
        id: inside

        anchors.left: parent.left
        anchors.leftMargin: Space.medium
        anchors.right: parent.right
        anchors.rightMargin: Space.small
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Space.small
        rowSpacing: Space.tiny
    }
}
