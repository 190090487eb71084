import QtQuick
import QtQuick.Layouts
import "../theme"

// A card with a column of things in it.
Card {
    id: card

    default property alias content: inside.data
    property alias spacing: inside.spacing
    readonly property alias inner: inside.width
    property real padding: Space.small

    implicitHeight: inside.implicitHeight + 2 * padding

    ColumnLayout {
        id: inside

        anchors.fill: parent
        anchors.margins: card.padding
    }
}
