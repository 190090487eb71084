import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The lower edge of every screen: the quiet row, always in the same place, and the actions.
Rectangle {
    id: bar

    property string backText: qsTr("Back")
    property string mainText
    property string extraText
    property bool withBack: false
    // A hand stays where it is, also where the language runs from right to left.
    readonly property bool turned: Comfort.leftHanded !== Stage.rightToLeft
    readonly property real pad: startOver.leftPadding
    readonly property real room: width - 2 * Space.side + pad
    readonly property real quietWidth: startOver.implicitWidth + comfort.implicitWidth + aloud.implicitWidth + cover.implicitWidth + help.implicitWidth + 4 * Space.tiny
    readonly property real actionsWidth: (withBack ? back.implicitWidth : 0) + (extraText ? extra.implicitWidth + Space.small : 0) + (mainText ? main.implicitWidth + Space.small : 0)
    readonly property bool oneRow: quietWidth + actionsWidth + Space.small <= room

    signal extraChosen
    signal mainChosen

    color: Colors.paper
    implicitHeight: rows.implicitHeight + 2 * Space.px(Comfort.withinReach ? 8 : 10)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Colors.line
        height: Space.hair
    }
    GridLayout {
        id: rows

        anchors.left: parent.left
        anchors.leftMargin: bar.oneRow && bar.turned ? Space.side : Space.side - bar.pad
        anchors.right: parent.right
        anchors.rightMargin: bar.oneRow && bar.turned ? Space.side - bar.pad : Space.side
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: bar.oneRow ? Space.small : 0
        columns: bar.oneRow ? 3 : 1
        rowSpacing: Space.tiny

        RowLayout {
            id: before

            visible: quiet.parent === before
        }
        // Everything is read and reached where it stands: whose place changes has two, and is in one.
        GridLayout {
            id: quiet

            columnSpacing: Space.tiny
            columns: bar.quietWidth <= bar.room ? 5 : 3
            parent: bar.oneRow && !bar.turned ? before : after
            rowSpacing: Space.tiny

            QuietButton {
                id: startOver

                objectName: "quiet.startOver"
                text: qsTr("Start over")

                onClicked: Stage.askToStartOver()
            }
            QuietButton {
                id: comfort

                objectName: "quiet.comfort"
                text: qsTr("Comfort")

                onClicked: Stage.open("comfort")
            }
            AloudButton {
                id: aloud

                Layout.rowSpan: bar.quietWidth <= bar.room ? 1 : 2
                objectName: "quiet.aloud"
            }
            QuietButton {
                id: cover

                objectName: "quiet.cover"
                text: qsTr("Cover")

                onClicked: Stage.open("cover")
            }
            QuietButton {
                id: help

                inked: Colors.help
                objectName: "quiet.help"
                text: qsTr("Need help now?")

                onClicked: Stage.open("help")
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Space.small

            Item {
                Layout.fillWidth: true
                visible: !bar.turned
            }
            RowLayout {
                id: first

                visible: bar.turned ? bar.mainText !== "" : bar.withBack
            }
            Button {
                id: back

                objectName: "back"
                parent: bar.turned ? third : first
                text: bar.backText
                visible: bar.withBack

                onClicked: Stage.back()
            }
            Button {
                id: extra

                objectName: "extra"
                text: bar.extraText
                visible: bar.extraText !== ""

                onClicked: bar.extraChosen()
            }
            Button {
                id: main

                leftPadding: Space.large
                main: true
                objectName: "main"
                parent: bar.turned ? first : third
                text: bar.mainText
                visible: bar.mainText !== ""

                onClicked: bar.mainChosen()
            }
            RowLayout {
                id: third

                visible: bar.turned ? bar.withBack : bar.mainText !== ""
            }
            Item {
                Layout.fillWidth: true
                visible: bar.turned
            }
        }
        RowLayout {
            id: after

            visible: quiet.parent === after
        }
    }
}
