import QtQuick
import QtQuick.Layouts
import "../theme"

// What a row is about, and its badge: beneath it, or beside it where a flat one has the room.
GridLayout {
    id: named

    required property string label
    required property string badge
    required property string badgeLabel
    property bool badged: true
    property bool flat: false
    property bool pointing: flat
    // Whether the chevron stands beside the name alone, and the badge has the whole width.
    property bool pointed: false
    readonly property bool beside: flat && badged && name.implicitWidth + badgeRow.implicitWidth + (pointing ? chevron.width + columnSpacing : 0) + columnSpacing <= width

    columnSpacing: Space.medium
    rowSpacing: 0

    BodyText {
        id: name

        Layout.fillWidth: true
        heads: named.flat
        sized: Type.label
        lineHeight: Type.tightLine
        strong: true
        text: named.label
        Accessible.ignored: true
    }
    RowLayout {
        id: badgeRow

        Layout.column: named.beside ? 1 : 0
        Layout.columnSpan: named.pointed && !named.beside ? 3 : 1
        Layout.row: named.beside ? 0 : 1
        spacing: Space.tiny
        visible: named.badged

        BadgeMark {
            badge: named.badge
        }
        BodyText {
            Layout.fillWidth: !named.beside
            sized: Type.small
            lineHeight: Type.tightLine
            soft: true
            text: named.badgeLabel
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
    Chevron {
        id: chevron

        Layout.column: 2
        Layout.row: 0
        Layout.rowSpan: named.beside || named.pointed ? 1 : 2
        visible: named.pointing
    }
}
