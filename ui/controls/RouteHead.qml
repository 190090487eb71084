import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The head of a route's column: its picture, its mark and its name, the word before the letters.
// The picture goes where it would break the name; the mark stays.
RowLayout {
    id: head

    required property string route
    property real size: Type.picture
    property bool pictured: true
    readonly property real needed: size + mark.size + name.implicitWidth + 2 * spacing
    // The size of its name.
    property real named: Type.heading

    spacing: Space.px(10)

    Picture {
        alone: size > Type.picture
        ink: Colors.route(head.route)
        shows: head.route === "iv" ? "person_with_drip" : "arm_with_shot"
        size: head.size
        visible: head.pictured && head.width >= head.needed
    }
    RouteMark {
        id: mark

        route: head.route
        size: Math.round(head.named * 0.8)
    }
    Heading {
        id: name

        color: Colors.route(head.route)
        horizontalAlignment: head.layoutDirection === Qt.RightToLeft ? Text.AlignRight : Text.AlignLeft
        lineHeight: Type.titleLine
        sized: head.named
        text: head.route === "iv" ? Navigation.ivNamed : Navigation.imNamed
    }
}
