pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The page to carry into the room, and the ways in which the clinic lets patients carry it.
Screen {
    id: takeaway

    readonly property bool beside: Type.ems(width) > 40

    // To take it along is the filled button; to leave never is.
    readonly property string way: Takeaway.offersCode ? "code" : Takeaway.offersPaper ? "print" : "show"

    extraText: qsTr("I am done")
    mainText: qsTr("Take it with me")
    name: "takeaway"
    title: Takeaway.title

    onExtraChosen: Navigation.finish()
    onMainChosen: Navigation.open(way)

    ScrollPage {
        anchors.bottomMargin: Space.px(12)
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: column.implicitHeight
        place: Navigation.screen

        ColumnLayout {
            id: column

            spacing: Space.px(12)
            width: parent.width

            Title {
                Layout.fillWidth: true
                text: Takeaway.title
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                soft: true
                text: Takeaway.head || qsTr("This is your page. Change what is on it, then take it into the room.")
            }
            GridLayout {
                id: ways

                readonly property int count: 2 + Takeaway.offersShow + Takeaway.offersCode + Takeaway.offersPaper
                readonly property real widest: Math.max(choose.implicitWidth, show.implicitWidth, code.implicitWidth, paper.implicitWidth, ready.implicitWidth)

                Layout.bottomMargin: Space.px(4)
                Layout.fillWidth: true
                columnSpacing: Space.px(12)
                columns: (widest + columnSpacing) * count <= column.width ? count : (widest + columnSpacing) * 3 <= column.width ? 3 : (widest + columnSpacing) * 2 <= column.width ? 2 : 1
                rowSpacing: Space.px(12)
                uniformCellWidths: true

                Button {
                    id: show

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "take.show"
                    text: qsTr("Show my care team")
                    visible: Takeaway.offersShow

                    onClicked: Navigation.open("show")
                }
                Button {
                    id: code

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "take.code"
                    text: qsTr("Put it on my phone")
                    visible: Takeaway.offersCode

                    onClicked: Navigation.open("code")
                }
                Button {
                    id: paper

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "take.print"
                    text: qsTr("Print it")
                    visible: Takeaway.offersPaper

                    onClicked: Navigation.open("print")
                }
                Button {
                    id: choose

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "take.choose"
                    text: qsTr("Change what is on it")

                    onClicked: Navigation.open("choose")
                }
                Button {
                    id: ready

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "take.ready"
                    text: qsTr("Am I ready?")

                    onClicked: Navigation.open("ready")
                }
            }
            Card {
                Layout.fillWidth: true
                implicitHeight: page.implicitHeight + 2 * Space.small

                HandoutPaper {
                    id: page

                    anchors.left: parent.left
                    anchors.leftMargin: Space.medium
                    anchors.right: parent.right
                    anchors.rightMargin: Space.medium
                    anchors.top: parent.top
                    anchors.topMargin: Space.small
                    beside: takeaway.beside
                    facts: Takeaway.facts
                    says: Takeaway.says
                    wants: Takeaway.wants
                }
            }
        }
    }
}
