pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The number that patients call with questions, on a pad like that of the PIN. Nothing counts until
// it is saved.
PadPage {
    id: page

    backTo: "defaults"
    title: qsTr("Clinic’s phone")

    keys: Repeater {
        model: PhonePad.keys

        PadKey {
            id: key

            required property string modelData

            side: page.key
            text: modelData

            onClicked: PhonePad.press(key.modelData)
        }
    }

    Card {
        border.color: Colors.edge
        implicitHeight: number.implicitHeight + 2 * Space.medium

        BodyText {
            id: number

            anchors.left: parent.left
            anchors.margins: Space.medium
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            objectName: "phone.number"
            sized: Type.title
            soft: PhonePad.number === ""
            strong: PhonePad.number !== ""
            text: PhonePad.number || qsTr("Not set")
            wrapMode: Text.Wrap
        }
    }
    BodyText {
        text: qsTr("Patients call this number with questions. It stands on the page that they take along. Without one, the page names none.")
    }
    RowLayout {
        spacing: Space.small

        Button {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            objectName: "phone.erase"
            ready: PhonePad.number !== ""
            repeats: true
            text: qsTr("Erase")

            onClicked: PhonePad.erase()
        }
        Button {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            main: true
            objectName: "phone.save"
            ready: PhonePad.differs
            text: qsTr("Save")

            onClicked: PhonePad.keep()
        }
    }
}
