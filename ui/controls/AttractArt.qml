import QtQuick
import Kiosk
import "../theme"

// Two overlapping circles, one a route, that move a little as they wait.
Item {
    id: drift

    // A picture: its words are said elsewhere.
    readonly property bool aside: true
    property real phase: 0
    readonly property real disc: width * 0.585
    readonly property real sway: Space.px(20)

    Accessible.ignored: true

    // Where a circle stands that far along from the side where reading begins.
    function along(distance: real): real {
        return Navigation.rightToLeft ? width - disc - distance : distance;
    }

    Disc {
        plain: RouteNames.ivPlain
        route: "iv"
        shortName: RouteNames.iv
        size: drift.disc
        x: drift.along(drift.sway + Math.sin(drift.phase) * drift.sway)
        y: drift.sway + Math.cos(drift.phase * 0.8) * drift.sway
    }
    Disc {
        plain: RouteNames.imPlain
        route: "im"
        shortName: RouteNames.im
        size: drift.disc
        x: drift.along(drift.width - width - drift.sway + Math.cos(drift.phase * 0.9) * drift.sway)
        y: drift.height - height - drift.sway + Math.sin(drift.phase * 0.7) * drift.sway
    }

    component Disc: Rectangle {
        id: circle

        required property string route
        required property string shortName
        required property string plain
        required property real size

        border.color: Colors.route(route)
        border.width: Space.outline
        color: Colors.routeTint(route)
        height: size
        radius: size / 2
        width: size

        Column {
            anchors.centerIn: parent
            spacing: Space.tiny

            RouteMark {
                anchors.horizontalCenter: parent.horizontalCenter
                route: circle.route
                size: circle.size * 0.3
            }
            BodyText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Colors.route(circle.route)
                sized: circle.size * 0.15
                strong: true
                text: circle.shortName
                wrapMode: Text.NoWrap
            }
            BodyText {
                anchors.horizontalCenter: parent.horizontalCenter
                sized: Math.max(Type.least, circle.size * 0.09)
                text: circle.plain
                wrapMode: Text.NoWrap
            }
        }
    }
}
