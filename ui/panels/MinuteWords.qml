import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What one route is like at the minute that is read.
Rectangle {
    id: words

    required property string route
    required property string said

    border.color: Colors.contrast ? Colors.edge : "transparent"
    border.width: Space.outline
    color: Colors.routeTint(route)
    implicitHeight: lane.implicitHeight + 2 * Space.tiny
    objectName: "fact.minute_" + route
    radius: Space.px(14)

    Announcer {
        text: words.said
    }
    ColumnLayout {
        id: lane

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Space.small
        spacing: 0

        RowLayout {
            spacing: Space.tiny

            RouteMark {
                route: words.route
                size: Type.label
            }
            RowText {
                color: Colors.route(words.route)
                heads: true
                strong: true
                text: qsTr("%1 at minute %2").arg(words.route === "iv" ? RouteNames.ivNamed : RouteNames.imNamed).arg(SessionTimeline.minute)
            }
        }
        RowText {
            Layout.minimumHeight: Type.label * 1.15 * 2
            text: words.said
        }
    }
}
