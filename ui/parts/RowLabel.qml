import QtQuick
import QtQuick.Layouts
import "../theme"

// What a row is about, and its badge beneath or beside.
GridLayout {
    id: named

    required property string label
    required property string badge
    required property string badgeLabel
    property bool flat: false

    columnSpacing: Space.medium
    columns: flat ? 3 : 1
    rowSpacing: 0

    Words {
        Layout.fillWidth: true
        sized: Type.label
        lineHeight: Type.tightLine
        strong: true
        text: named.label
        Accessible.ignored: true
    }
    RowLayout {
        spacing: Space.tiny

        BadgeMark {
            badge: named.badge
        }
        Words {
            Layout.fillWidth: !named.flat
            sized: Type.small
            lineHeight: Type.tightLine
            soft: true
            text: named.badgeLabel
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
    Chevron {
        visible: named.flat
    }
}
