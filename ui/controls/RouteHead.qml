import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The head of a route's column: its picture and its name, the word before the letters.
RowLayout {
    id: head

    required property string route
    property real size: Type.picture
    // The size of its name.
    property real named: Type.heading

    spacing: Space.px(12)

    Picture {
        alone: size > Type.picture
        ink: Colors.route(head.route)
        shows: head.route === "iv" ? "person_with_drip" : "arm_with_shot"
        size: head.size
    }
    Heading {
        color: Colors.route(head.route)
        horizontalAlignment: head.layoutDirection === Qt.RightToLeft ? Text.AlignRight : Text.AlignLeft
        lineHeight: Type.titleLine
        sized: head.named
        text: head.route === "iv" ? RouteNames.ivNamed : RouteNames.imNamed
    }
}
