import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The point of a tab, how sure it is where its rows agree, and the line that leads in.
GridLayout {
    id: head

    readonly property Layer first: Comparison.first as Layer
    property bool roomy: true
    // What it takes without its lead, and what the lead takes.
    readonly property real least: beside ? Math.max(point.implicitHeight, sure.implicitHeight) : point.implicitHeight + (sure.visible ? sure.implicitHeight + rowSpacing : 0)
    readonly property real leadTakes: lead.implicitHeight + rowSpacing
    readonly property bool beside: Type.ems(width) > 36

    columnSpacing: Space.medium
    columns: beside ? 2 : 1
    rowSpacing: Space.px(2)

    Title {
        id: point

        text: Comparison.title
        // The tab above says it nearly so.
        visible: !Type.cramped
    }
    BadgeLine {
        id: sure

        Layout.fillWidth: !head.beside
        badge: head.first.badge
        badgeLabel: Labels.sharedBadge(head.first)
    }
    RowText {
        id: lead

        Layout.columnSpan: head.columns
        soft: true
        text: Comparison.lead
        visible: head.roomy && !Type.cramped
    }
}
