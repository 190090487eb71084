import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The name of a route in the chart, and when it starts and ends.
RowLayout {
    id: lane

    required property string route
    required property int onsetEarliest
    required property int onsetLatest
    required property int endEarliest
    required property int endLatest
    // Whether the chart has room for more than the name.
    property bool roomy: false

    spacing: Space.px(6)

    RouteMark {
        route: lane.route
        size: Space.px(24)
    }
    ColumnLayout {
        spacing: 0

        BodyText {
            color: Colors.route(lane.route)
            sized: Type.label
            lineHeight: Type.titleLine
            strong: true
            text: lane.route === "iv" ? Navigation.ivNamed : Navigation.imNamed
            wrapMode: Text.NoWrap
        }
        BodyText {
            sized: Type.small
            lineHeight: Type.titleLine
            text: qsTr("starts %1–%2, ends %3–%4").arg(lane.onsetEarliest).arg(lane.onsetLatest).arg(lane.endEarliest).arg(lane.endLatest)
            // Where it is long it would lie over the other name; the minute's words say the same.
            visible: lane.roomy && implicitWidth <= Space.px(220)
            wrapMode: Text.NoWrap
        }
    }
}
