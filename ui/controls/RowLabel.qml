import QtQuick
import QtQuick.Layouts
import "../theme"

// What a row is about, and its badge: beneath it, or beside it where a flat one has the room.
GridLayout {
    id: named

    required property string label
    required property string badge
    required property string badgeLabel
    property bool flat: false
    // Whether the chevron stands beside the name alone, and the badge has the whole width.
    property bool pointed: false
    readonly property bool beside: flat && badge !== "" && name.implicitWidth + badgeRow.implicitWidth + chevron.width + 2 * columnSpacing <= width

    columnSpacing: Space.medium
    rowSpacing: 0

    RowText {
        id: name

        heads: named.flat
        strong: true
        text: named.label
        Accessible.ignored: true
    }
    BadgeLine {
        id: badgeRow

        Layout.column: named.beside ? 1 : 0
        Layout.columnSpan: named.pointed && !named.beside ? 3 : 1
        Layout.fillWidth: !named.beside
        Layout.row: named.beside ? 0 : 1
        badge: named.badge
        badgeLabel: named.badgeLabel
        heard: false
    }
    Chevron {
        id: chevron

        Layout.column: 2
        Layout.row: 0
        Layout.rowSpan: named.beside || named.pointed ? 1 : 2
        visible: named.flat
    }
}
