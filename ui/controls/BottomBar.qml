import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The lower edge of every screen: the quiet row, always in the same place, and the actions.
Rectangle {
    id: bar

    property string backText: qsTr("Back")
    property string mainText
    // What the main button says in turn. It is as wide as the widest, so that no answer moves Back.
    readonly property list<string> mainTexts: Labels.onward.includes(mainText) ? Labels.onward : []
    property string extraText
    property bool withBack: false
    // Of what screen it is the edge, and of what on it.
    property string place: Navigation.screen
    // A hand stays where it is, also where the language runs from right to left.
    readonly property bool turned: Comfort.leftHanded !== Navigation.rightToLeft
    readonly property real pad: startOver.leftPadding
    readonly property real room: width - 2 * Space.side + pad
    // Within reach, where room is dear, the bar that reads has the only button to stop.
    readonly property bool reads: !(Comfort.withinReach && aloud.going)
    readonly property real quietWidth: startOver.implicitWidth + comfort.implicitWidth + (reads ? aloud.implicitWidth + Space.tiny : 0) + cover.implicitWidth + help.implicitWidth + 3 * Space.tiny
    readonly property real actionsWidth: (withBack ? back.implicitWidth : 0) + (extraText ? extra.implicitWidth + Space.small : 0) + (mainText ? main.implicitWidth + Space.small : 0)
    // The quiet row takes three columns where five do not fit. Within reach, height counts: there
    // the longest words are folded first.
    readonly property real foldedWidth: quietWidth - (Comfort.withinReach ? 0.38 * help.implicitWidth : 0)
    readonly property int quietColumns: foldedWidth <= room ? 5 : 3
    readonly property real beside: quietColumns === 5 ? quietWidth - help.implicitWidth : Math.max(startOver.implicitWidth, cover.implicitWidth) + (reads ? aloud.implicitWidth + Space.tiny : 0) + Space.tiny
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
    BaseText {
        id: widest

        sized: Type.label
        font.weight: Font.Bold
        text: bar.mainTexts.join("\n")
        visible: false
        Accessible.ignored: true
    }
    GridLayout {
        id: rows

        anchors.left: parent.left
        anchors.leftMargin: bar.oneRow && bar.turned ? Space.side : Space.side - bar.pad
        anchors.right: parent.right
        anchors.rightMargin: bar.oneRow && bar.turned ? Space.side - bar.pad : Space.side
        anchors.top: parent.top
        anchors.topMargin: Space.px(Comfort.withinReach ? 8 : 10)
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
            columns: bar.quietColumns
            parent: bar.oneRow && !bar.turned ? before : after
            rowSpacing: Space.tiny

            TextButton {
                id: startOver

                objectName: "quiet.startOver"
                text: qsTr("Start over")

                onClicked: Navigation.askToStartOver()
            }
            TextButton {
                id: comfort

                objectName: "quiet.comfort"
                text: qsTr("Comfort")

                onClicked: Navigation.open("comfort")
            }
            ReadAloudButton {
                id: aloud

                Layout.rowSpan: bar.quietColumns === 5 ? 1 : 2
                objectName: "quiet.aloud"
                visible: bar.reads
            }
            TextButton {
                id: cover

                objectName: "quiet.cover"
                text: qsTr("Cover")

                onClicked: Navigation.open("cover")
            }
            TextButton {
                id: help

                Layout.fillWidth: true
                Layout.maximumWidth: Math.min(Math.ceil(implicitWidth), bar.room - bar.beside)
                inked: Colors.help
                objectName: "quiet.help"
                text: qsTr("Need help now?")

                onClicked: Navigation.open("help")
            }
        }
        RowLayout {
            Layout.alignment: bar.turned ? Qt.AlignLeft : Qt.AlignRight
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            spacing: Space.small

            RowLayout {
                id: first

                visible: bar.turned ? bar.mainText !== "" : bar.withBack
            }
            Button {
                id: back

                does: [bar.place, text].join()
                objectName: "back"
                parent: bar.turned ? third : first
                text: bar.backText
                visible: bar.withBack

                onClicked: Navigation.back()
            }
            Button {
                id: extra

                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), bar.room * 0.3)
                does: [bar.place, text].join()
                objectName: "extra"
                text: bar.extraText
                visible: bar.extraText !== ""

                onClicked: bar.extraChosen()
            }
            Button {
                id: main

                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), bar.room * 0.45)
                does: [bar.place, text].join()
                implicitWidth: Math.max(implicitContentWidth, widest.implicitWidth) + leftPadding + rightPadding
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
        }
        RowLayout {
            id: after

            visible: quiet.parent === after
        }
    }
}
