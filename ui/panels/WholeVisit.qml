pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// A day at the clinic for each route, part by part. What the clinic has not said is a question.
ColumnLayout {
    id: panel

    readonly property bool across: Type.ems(width) > 36

    spacing: Space.small

    Repeater {
        model: SessionTimeline.days

        ColumnCard {
            id: day

            required property string route
            required property int arrive
            required property int sessionEarliest
            required property int sessionLatest
            required property int rest

            spacing: Space.px(12)

            RouteHead {
                Layout.fillHeight: false
                route: day.route
            }
            GridLayout {
                columnSpacing: Space.tiny
                columns: panel.across ? 4 : 1
                rowSpacing: Space.tiny

                Part {
                    minutes: day.arrive ? qsTr("about %1 min").arg(day.arrive) : qsTr("ask how long")
                    route: day.route
                    title: qsTr("Arrive, health check")
                }
                Part {
                    minutes: qsTr("%1 to %2 min").arg(day.sessionEarliest).arg(day.sessionLatest)
                    route: day.route
                    title: day.route === "iv" ? qsTr("Drip and effects") : qsTr("Shot and effects")
                }
                Part {
                    minutes: day.rest ? qsTr("about %1 min").arg(day.rest) : qsTr("ask how long")
                    route: day.route
                    title: qsTr("Rest until you are ready to leave")
                }
                Part {
                    minutes: qsTr("with an adult you trust")
                    route: day.route
                    title: qsTr("Ride home")
                }
            }
        }
    }
    BodyText {
        sized: Type.small
        lineHeight: Type.tightLine
        soft: true
        text: qsTr("Minutes with the drug are this clinic’s own. They vary with dose and person.")
    }

    component Part: Rectangle {
        id: part

        required property string route
        required property string title
        required property string minutes

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        border.color: Colors.contrast ? Colors.edge : "transparent"
        border.width: Space.outline
        color: Colors.routeTint(route)
        implicitHeight: said.implicitHeight + 2 * Space.px(12)
        radius: Space.px(14)

        ColumnLayout {
            id: said

            anchors.left: parent.left
            anchors.leftMargin: Space.small
            anchors.right: parent.right
            anchors.rightMargin: Space.tiny
            anchors.verticalCenter: parent.verticalCenter
            spacing: Space.px(4)

            RowText {
                strong: true
                text: part.title
            }
            RowText {
                text: part.minutes
            }
        }
    }
}
