pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Kiosk
import "../controls"
import "../theme"

// One route over minutes: onset and end as ranges, the height between them an illustration.
Item {
    id: lane

    required property string route
    required property int onsetEarliest
    required property int onsetLatest
    required property int peakEarliest
    required property int peakLatest
    required property int endEarliest
    required property int endLatest
    required property real axisStart
    required property real axisEnd
    required property real nameWidth

    readonly property real base: height - Type.small * 1.3 - Space.tiny
    readonly property real crest: Space.px(10)
    readonly property real fade: base - (base - crest) * 0.24
    readonly property real tail: endLatest - endEarliest
    readonly property real slope: (base - fade) * 1.5 / tail
    readonly property real middle: (peakEarliest + peakLatest) / 2
    readonly property color ink: Colors.route(route)
    property bool seen: true
    readonly property bool roomy: axisEnd - axisStart > Type.small * 26

    function at(minute: real): real {
        const along = axisStart + (axisEnd - axisStart) * minute / SessionTimeline.axis;
        return Navigation.rightToLeft ? width - along : along;
    }

    RowLayout {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Space.px(12)
        width: lane.nameWidth - Space.tiny

        RouteMark {
            route: lane.route
            size: Space.px(28)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            BodyText {
                Layout.fillWidth: true
                color: lane.ink
                sized: Type.body
                lineHeight: Type.tightLine
                strong: true
                text: lane.route === "iv" ? RouteNames.iv : RouteNames.im
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.small
                lineHeight: Type.tightLine
                soft: true
                text: lane.route === "iv" ? RouteNames.ivPlain : RouteNames.imPlain
                wrapMode: Text.NoWrap
            }
        }
    }
    Shape {
        anchors.fill: parent
        visible: lane.seen

        ShapePath {
            fillColor: Colors.routeTint(lane.route)
            startX: lane.at(0)
            startY: lane.base
            strokeColor: "transparent"
            strokeWidth: -1

            PathLine {
                x: lane.at(lane.onsetEarliest)
                y: lane.base
            }
            PathCubic {
                control1X: lane.at(lane.onsetLatest)
                control1Y: lane.base
                control2X: lane.at(lane.peakEarliest - (lane.middle - lane.peakEarliest) * 0.2)
                control2Y: lane.crest
                x: lane.at(lane.middle)
                y: lane.crest
            }
            PathCubic {
                control1X: lane.at(lane.peakLatest)
                control1Y: lane.crest
                control2X: lane.at(lane.endEarliest - lane.tail * 0.4)
                control2Y: lane.fade - lane.slope * lane.tail * 0.4
                x: lane.at(lane.endEarliest)
                y: lane.fade
            }
            PathCubic {
                control1X: lane.at(lane.endEarliest + lane.tail * 0.3)
                control1Y: lane.fade + lane.slope * lane.tail * 0.3
                control2X: lane.at(lane.endLatest - lane.tail * 0.3)
                control2Y: lane.base
                x: lane.at(lane.endLatest)
                y: lane.base
            }
        }
        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            startX: lane.at(0)
            startY: lane.base
            strokeColor: lane.ink
            strokeWidth: 3

            PathLine {
                x: lane.at(lane.onsetEarliest)
                y: lane.base
            }
            PathCubic {
                control1X: lane.at(lane.onsetLatest)
                control1Y: lane.base
                control2X: lane.at(lane.peakEarliest - (lane.middle - lane.peakEarliest) * 0.2)
                control2Y: lane.crest
                x: lane.at(lane.middle)
                y: lane.crest
            }
            PathCubic {
                control1X: lane.at(lane.peakLatest)
                control1Y: lane.crest
                control2X: lane.at(lane.endEarliest - lane.tail * 0.4)
                control2Y: lane.fade - lane.slope * lane.tail * 0.4
                x: lane.at(lane.endEarliest)
                y: lane.fade
            }
        }
        ShapePath {
            capStyle: ShapePath.RoundCap
            dashPattern: [1.5, 2.5]
            fillColor: "transparent"
            startX: lane.at(lane.endEarliest)
            startY: lane.fade
            strokeColor: lane.ink
            strokeStyle: ShapePath.DashLine
            strokeWidth: 3

            PathCubic {
                control1X: lane.at(lane.endEarliest + lane.tail * 0.3)
                control1Y: lane.fade + lane.slope * lane.tail * 0.3
                control2X: lane.at(lane.endLatest - lane.tail * 0.3)
                control2Y: lane.base
                x: lane.at(lane.endLatest)
                y: lane.base
            }
        }
    }
    Span {
        from: lane.onsetEarliest
        text: qsTr("starts")
        to: lane.onsetLatest
    }
    Span {
        from: lane.endEarliest
        text: qsTr("ends")
        to: lane.endLatest
    }

    component Span: Item {
        id: span

        required property int from
        required property int to
        required property string text

        height: Space.bar
        width: Math.max(Space.bar, Math.abs(lane.at(to) - lane.at(from)))
        x: Math.min(lane.at(from), lane.at(to))
        y: lane.base - height / 2

        Rectangle {
            anchors.fill: parent
            border.color: Colors.surface
            border.width: Space.hair
            color: lane.ink
            radius: height / 2
        }
        BodyText {
            anchors.top: parent.bottom
            anchors.topMargin: Space.px(2)
            color: lane.ink
            sized: Type.small
            lineHeight: Type.titleLine
            text: lane.roomy ? qsTr("%1 %2–%3").arg(span.text).arg(span.from).arg(span.to) : qsTr("%1–%2").arg(span.from).arg(span.to)
            wrapMode: Text.NoWrap
            x: span.from * 2 >= SessionTimeline.axis !== Navigation.rightToLeft ? parent.width - width : 0
        }
    }
}
