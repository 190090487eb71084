import QtQuick
import QtQuick.Layouts
import "../theme"

// How sure something is: the mark and its name.
RowLayout {
    required property string badge
    required property string badgeLabel
    property bool heard: true

    spacing: Space.tiny
    visible: badge !== ""

    BadgeMark {
        badge: parent.badge
    }
    BodyText {
        sized: Type.small
        lineHeight: Type.tightLine
        soft: true
        text: parent.badgeLabel
        Accessible.ignored: !parent.heard
    }
}
