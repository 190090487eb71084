import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// A route by its mark, its short name and its plain one.
RowLayout {
    id: name

    required property string route
    property bool withPlain: true

    spacing: Space.px(12)

    RouteMark {
        route: name.route
        size: Space.px(28)
    }
    Heading {
        color: Colors.route(name.route)
        lineHeight: Type.titleLine
        text: name.route === "iv" ? RouteNames.iv : RouteNames.im
    }
    BodyText {
        Layout.fillWidth: true
        sized: Type.label
        lineHeight: Type.titleLine
        soft: true
        text: name.route === "iv" ? RouteNames.ivPlain : RouteNames.imPlain
        visible: name.withPlain
    }
}
