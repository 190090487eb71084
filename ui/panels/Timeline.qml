pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Both routes on one minute axis, read at the minute of the scrubber: the chart and its words are
// one unit. What is said once of both stands in the chart, and opens from the row below.
ColumnLayout {
    id: timeline

    required property Layer section
    readonly property bool sideBySide: Type.ems(width) > 30
    // Whether the words of both, one above the other, begin with their route, in no line of its own.
    readonly property bool close: !sideBySide && Space.windowHeight < 34 * Type.label
    // A third of the window; less where so the words of both are in view with it; no more than the
    // minutes where text is so large that they are not even then.
    readonly property real least: Type.cramped ? chart.axisHeight : Math.ceil(Space.windowHeight / (Space.windowHeight > (sideBySide ? 28 : 34) * Type.label ? 3 : 4))

    spacing: Space.px(12)

    ColumnCard {
        Layout.fillHeight: true
        padding: Space.px(12)
        spacing: Space.tiny

        TimelineChart {
            id: chart

            afterwards: timeline.section.said
            Layout.fillHeight: !Type.cramped
            Layout.fillWidth: true
            Layout.minimumHeight: timeline.least
            implicitHeight: timeline.least
        }
        GridLayout {
            columnSpacing: Space.px(12)
            columns: timeline.sideBySide ? 2 : 1
            rowSpacing: Space.tiny

            Repeater {
                model: SessionTimeline.lanes

                MinuteWords {
                    close: timeline.close
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
        }
    }
    CompareTable {
        rows: timeline.section.compared
        visible: count > 0
    }
}
