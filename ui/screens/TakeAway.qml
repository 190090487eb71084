pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The page to carry into the room, as large as there is room for, and beside or beneath it the ways
// in which the clinic lets patients carry it.
Screen {
    id: takeaway

    readonly property bool beside: Type.ems(frame.width) > 36 && ways.high <= frame.height && !Comfort.withinReach
    // Whether the ways stay where they are as the page scrolls: not where they leave it a few lines.
    readonly property bool pinned: beside || !Comfort.withinReach && frame.height - head.implicitHeight - ways.implicitHeight > Type.label * 12
    readonly property bool pictured: beside || Type.ems(frame.width) > 26
    // To take it along is the filled button; to leave never is.
    readonly property string way: Takeaway.offersCode ? "code" : Takeaway.offersPaper ? "print" : "show"

    extraText: qsTr("I am done")
    mainText: qsTr("Take it with me")
    name: "takeaway"
    title: Takeaway.title

    onExtraChosen: Navigation.finish()
    onMainChosen: Navigation.open(way)

    GridLayout {
        id: frame

        anchors.bottomMargin: Space.px(12)
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        columnSpacing: Space.medium
        columns: 2
        rowSpacing: Space.px(12)

        // What stands in one place or another has a place of its own in each: it is read there.
        RowLayout {
            id: above

            Layout.columnSpan: takeaway.beside ? 1 : 2
            Layout.row: 0
            visible: takeaway.pinned

            ColumnLayout {
                id: head

                parent: takeaway.pinned ? above : along
                spacing: Space.tiny

                Title {
                    text: Takeaway.title
                }
                Note {
                    text: Takeaway.head || qsTr("This is your page. Change what is on it, then take it into the room.")
                }
            }
        }
        Item {
            Layout.columnSpan: takeaway.beside ? 1 : 2
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.row: 1

            Card {
                anchors.fill: parent
                visible: takeaway.pinned
            }
            ScrollPage {
                anchors.fill: parent
                anchors.margins: takeaway.pinned ? Space.small : 0
                contentHeight: column.implicitHeight
                place: Navigation.screen
                rail: takeaway.beside && ways.high + Space.huge + Space.target < frame.height ? arrows : null

                GridLayout {
                    id: column

                    columns: 1
                    rowSpacing: Space.px(12)
                    width: parent.width

                    RowLayout {
                        id: along

                        visible: !takeaway.pinned
                    }
                    RowLayout {
                        id: between

                        visible: ways.parent === between
                    }
                    Item {
                        readonly property real margin: takeaway.pinned ? Space.tiny : Space.small

                        Layout.fillWidth: true
                        implicitHeight: paper.implicitHeight + (takeaway.pinned ? 0 : 2 * margin)

                        Card {
                            anchors.fill: parent
                            visible: !takeaway.pinned
                        }
                        HandoutPaper {
                            id: paper

                            // One column in large type: the foot of the view would cut a line in one of two.
                            beside: Type.ems(width) > 38
                            after: Takeaway.after
                            facts: Takeaway.facts
                            im: Takeaway.im
                            iv: Takeaway.iv
                            says: Takeaway.says
                            wants: Takeaway.wants
                            width: parent.width - 2 * x
                            x: parent.margin
                            y: takeaway.pinned ? 0 : parent.margin
                        }
                    }
                }
            }
        }
        GridLayout {
            id: side

            Layout.column: 1
            Layout.fillWidth: false
            Layout.row: 0
            Layout.rowSpan: 2
            columns: 1
            rowSpacing: Space.medium
            visible: takeaway.beside

            RowLayout {
                id: right
            }
            Item {
                id: arrows

                // Next to what they move.
                Layout.alignment: Qt.AlignLeft | Qt.AlignBottom
                Layout.fillHeight: true
                implicitHeight: childrenRect.width > 0 ? Space.target : 0
                implicitWidth: childrenRect.width
            }
        }
        RowLayout {
            id: below

            Layout.columnSpan: 2
            Layout.fillHeight: false
            Layout.row: 2
            visible: ways.parent === below

            TakeWays {
                id: ways

                beside: takeaway.beside
                parent: takeaway.beside ? right : takeaway.pinned ? below : between
                pictured: takeaway.pictured
                room: frame.width
            }
        }
    }
}
