pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The session timeline: both routes on one minute axis, read at the minute of the scrubber.
TopicPage {
    id: timeline

    readonly property bool sideBySide: Type.ems(width) > 30
    readonly property real least: Math.max(Space.px(240), Type.body * 9.5)

    fills: true
    natural: column.implicitHeight

    ColumnLayout {
        id: column

        height: parent?.height ?? 0
        spacing: Space.tiny
        width: parent.width

        Card {
            id: card

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: timeline.least

            TimelineChart {
                anchors.fill: parent
                anchors.margins: Space.px(12)
                seenFrom: timeline.seenFrom - card.y - y
                seenTo: timeline.seenTo - card.y - y
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Space.medium
            columns: timeline.sideBySide ? 2 : 1
            rowSpacing: Space.px(12)

            Repeater {
                model: SessionTimeline.lanes

                Rectangle {
                    id: reading

                    required property string route
                    required property string said

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    border.color: Colors.contrast ? Colors.edge : "transparent"
                    border.width: Space.outline
                    color: Colors.routeTint(route)
                    implicitHeight: lane.implicitHeight + 2 * Space.px(12)
                    radius: Space.cardRadius

                    Announcer {
                        text: reading.said
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Space.small
                        anchors.leftMargin: Space.px(10)
                        anchors.top: parent.top
                        color: Colors.route(reading.route)
                        radius: width / 2
                        width: Space.bar
                    }
                    ColumnLayout {
                        id: lane

                        anchors.left: parent.left
                        anchors.leftMargin: Space.large
                        anchors.right: parent.right
                        anchors.rightMargin: Space.small
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Space.px(2)

                        BodyText {
                            Layout.fillWidth: true
                            color: Colors.route(reading.route)
                            sized: Type.label
                            lineHeight: Type.tightLine
                            strong: true
                            text: qsTr("%1 at minute %2").arg(reading.route === "iv" ? RouteNames.iv : RouteNames.im).arg(SessionTimeline.minute)
                        }
                        BodyText {
                            Layout.fillWidth: true
                            Layout.minimumHeight: Type.label * 1.15 * 2
                            sized: Type.label
                            lineHeight: Type.tightLine
                            text: reading.said
                        }
                    }
                }
            }
        }
        BodyText {
            Layout.fillWidth: true
            sized: Type.small
            lineHeight: Type.tightLine
            soft: true
            text: SessionTimeline.note
        }
    }
}
