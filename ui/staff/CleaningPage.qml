import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// While the glass is wiped: nothing to touch, and a count that ends by itself.
Item {
    objectName: "cleaning"
    Accessible.name: says.text
    Accessible.role: Accessible.AlertMessage

    ColumnLayout {
        anchors.centerIn: parent
        spacing: Space.small
        width: Math.min(parent.width - 2 * Space.side, Type.body * 28)

        Title {
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Clean the screen now")
        }
        BodyText {
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignHCenter
            sized: Type.display * 1.6
            strong: true
            text: Staff.secondsLeft
        }
        BodyText {
            id: says

            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Touches do nothing until the count is over. Then the staff menu comes back.")
        }
    }
}
