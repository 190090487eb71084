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
    readonly property real pad: startOver.leftPadding
    readonly property real room: width - 2 * Space.side + pad
    readonly property real quietWidth: startOver.implicitWidth + comfort.implicitWidth + cover.implicitWidth + help.implicitWidth + 3 * Space.tiny
    readonly property real actionsWidth: (withBack ? back.implicitWidth : 0) + (extraText ? extra.implicitWidth + Space.small : 0) + (mainText ? main.implicitWidth + Space.small : 0)
    readonly property bool oneRow: quietWidth + actionsWidth + Space.small <= room

    signal extraChosen
    signal mainChosen

    color: Colors.paper
    implicitHeight: rows.implicitHeight + 2 * Space.px(10)

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
        anchors.leftMargin: Space.side - bar.pad
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Space.small
        columns: 2
        layoutDirection: Comfort.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
        rowSpacing: Space.tiny

        GridLayout {
            Layout.column: 0
            Layout.row: bar.oneRow ? 0 : 1
            Layout.columnSpan: bar.oneRow ? 1 : 2
            columnSpacing: Space.tiny
            columns: bar.quietWidth <= bar.room ? 4 : 2
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
            Layout.alignment: Comfort.leftHanded ? Qt.AlignLeft : Qt.AlignRight
            Layout.column: bar.oneRow ? 1 : 0
            Layout.columnSpan: bar.oneRow ? 1 : 2
            Layout.fillWidth: !bar.oneRow
            Layout.row: 0
            layoutDirection: Comfort.leftHanded ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Space.small

            Item {
                Layout.fillWidth: true
                visible: !bar.oneRow
            }
            Button {
                id: back

                objectName: "back"
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
                text: bar.mainText
                visible: bar.mainText !== ""

                onClicked: bar.mainChosen()
            }
        }
    }
}
