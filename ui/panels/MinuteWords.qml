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
    // Whether they begin with the route, where height is dear: the minute stands in the chart.
    property bool close: false
    readonly property string named: route === "iv" ? Navigation.ivNamed : Navigation.imNamed

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
            visible: !words.close

            RouteMark {
                route: words.route
                size: Type.label
            }
            RowText {
                color: Colors.route(words.route)
                heads: true
                strong: true
                text: qsTr("%1 at minute %2").arg(words.named).arg(SessionTimeline.minute)
            }
        }
        RowLayout {
            spacing: Space.tiny

            RouteMark {
                Layout.alignment: Qt.AlignTop
                route: words.route
                size: Type.label
                visible: words.close
            }
            RowText {
                Layout.minimumHeight: Type.label * 1.15 * 2
                text: words.close ? qsTr("%1: %2").arg(words.named).arg(words.said) : words.said
            }
        }
    }
}
