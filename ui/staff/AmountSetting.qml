import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// A setting that goes up and down by steps.
Setting {
    id: amount

    required property string name
    required property string value
    required property bool lessReady
    required property bool moreReady

    signal stepped(int by)

    RowLayout {
        spacing: Space.small

        Button {
            more: [amount.title, amount.value].join(": ")
            objectName: "default." + amount.name + ".less"
            large: true
            ready: amount.lessReady
            repeats: true
            says: qsTr("Less")
            text: "−"

            onClicked: amount.stepped(-1)
        }
        BodyText {
            Layout.maximumWidth: Math.max(Math.ceil(implicitWidth), Layout.minimumWidth)
            Layout.minimumWidth: Math.min(Type.body * 6, Space.windowWidth / 5)
            horizontalAlignment: Text.AlignHCenter
            objectName: "default." + amount.name
            strong: true
            text: amount.value
        }
        Button {
            more: [amount.title, amount.value].join(": ")
            objectName: "default." + amount.name + ".more"
            large: true
            ready: amount.moreReady
            repeats: true
            says: qsTr("More")
            text: "+"

            onClicked: amount.stepped(1)
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
