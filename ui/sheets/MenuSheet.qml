pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What the lower edge holds where it has the room: the steps, and what helps. All of it is read
// here, where it is all there is.
Sheet {
    narrow: true
    spacing: Space.tiny
    title: qsTr("More")

    Line {
        drawing: "help"
        inked: Colors.help
        objectName: "quiet.help"
        text: qsTr("Need help now?")

        onClicked: Navigation.open("help")
    }
    Repeater {
        model: Labels.steps

        Button {
            id: step

            required property int index
            required property string modelData

            Layout.fillWidth: true
            objectName: "way." + (index + 1)
            text: qsTr("Back to: %1").arg(modelData)
            visible: index + 1 < Navigation.step

            onClicked: Navigation.returnTo(index + 1)
        }
    }
    Line {
        drawing: "letters"
        objectName: "quiet.comfort"
        text: qsTr("Text & sound")

        onClicked: Navigation.open("comfort")
    }
    Line {
        drawing: "hide"
        objectName: "quiet.cover"
        text: qsTr("Hide screen")

        onClicked: Navigation.open("cover")
    }
    ListenButton {
        Layout.fillWidth: true
        aside: false
        more: qsTr("Closes this menu first")
        objectName: "quiet.aloud"
        outlined: true

        onClicked: Navigation.close()
    }
    Line {
        drawing: "again"
        objectName: "quiet.startOver"
        text: qsTr("Start over")

        onClicked: Navigation.askToStartOver()
    }

    component Line: IconButton {
        Layout.fillWidth: true
        aside: false
        outlined: true
    }
}
