import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// What a listener can do: pause, again, skip, louder, stop. It asks about headphones before
// anything private is spoken, and says why where nothing can be.
Rectangle {
    id: bar

    readonly property real room: width - 2 * Space.side
    readonly property bool talks: ReadAloud.asks || ReadAloud.waits || ReadAloud.silence !== ""
    readonly property real needed: pause.wordedWidth + again.wordedWidth + skip.wordedWidth + stop.wordedWidth + quieter.implicitWidth + louder.implicitWidth + loudness.implicitWidth + 6 * Space.tiny
    readonly property real answers: (ReadAloud.asks ? headphones.implicitWidth + Space.tiny : 0) + stop.wordedWidth
    readonly property bool worded: (talks ? answers : needed) <= room

    color: Colors.surface
    implicitHeight: row.implicitHeight + 2 * Space.tiny
    Accessible.name: qsTr("Reading aloud")
    Accessible.role: Accessible.ToolBar

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Colors.edge
        height: Space.outline
    }
    MouseArea {
        anchors.fill: parent
    }
    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Space.side
        columnSpacing: Space.small
        columns: Type.ems(bar.room) > 40 ? 2 : 1
        rowSpacing: Space.tiny

        RowText {
            text: ReadAloud.silence === "no_voice" ? qsTr("This tablet has no voice for this language.") : ReadAloud.silence ? qsTr("This tablet cannot read aloud. Everything else works.") : ReadAloud.waits ? qsTr("The voice is getting ready.") : qsTr("This part may be private. It is only read to you with headphones.")
            visible: bar.talks
        }
        RowLayout {
            Layout.fillWidth: !bar.talks || row.columns === 1
            spacing: Space.tiny

            SnugButton {
                id: headphones

                aside: true
                main: true
                objectName: "aloud.headphones"
                text: qsTr("I am using headphones")
                visible: ReadAloud.asks

                onClicked: ReadAloud.useHeadphones()
            }
            ReadButton {
                id: pause

                drawing: ReadAloud.paused ? "play" : "pause"
                objectName: "aloud.pause"
                ready: !ReadAloud.atRest
                text: ReadAloud.paused ? qsTr("Go on") : qsTr("Pause")
                visible: !bar.talks
                worded: bar.worded

                onClicked: ReadAloud.pause()
            }
            ReadButton {
                id: again

                drawing: "again"
                objectName: "aloud.again"
                text: qsTr("Say again")
                visible: !bar.talks
                worded: bar.worded

                onClicked: ReadAloud.again()
            }
            ReadButton {
                id: skip

                drawing: "skip"
                objectName: "aloud.skip"
                ready: !ReadAloud.atRest
                repeats: true
                text: qsTr("Skip ahead")
                visible: !bar.talks
                worded: bar.worded

                onClicked: ReadAloud.skip()
            }
            Item {
                Layout.fillWidth: true
                visible: !bar.talks
            }
            ReadButton {
                id: quieter

                drawing: "quieter"
                objectName: "aloud.quieter"
                ready: ReadAloud.volume > 0
                repeats: true
                text: qsTr("Quieter")
                visible: !bar.talks

                onClicked: ReadAloud.louder(-1)
            }
            BodyText {
                id: loudness

                sized: Type.label
                objectName: "aloud.volume"
                text: ReadAloud.volume
                visible: !bar.talks
                wrapMode: Text.NoWrap
                Accessible.name: qsTr("Volume %1 of %2").arg(ReadAloud.volume).arg(ReadAloud.loudest)
            }
            ReadButton {
                id: louder

                drawing: "louder"
                objectName: "aloud.louder"
                ready: ReadAloud.volume < ReadAloud.loudest
                repeats: true
                text: qsTr("Louder")
                visible: !bar.talks

                onClicked: ReadAloud.louder(1)
            }
            Item {
                Layout.fillWidth: true
                visible: !bar.talks
            }
            ReadButton {
                id: stop

                drawing: "stop"
                objectName: "aloud.stop"
                text: qsTr("Stop reading")
                worded: bar.worded

                onClicked: ReadAloud.setReading(false)
            }
        }
    }
}
