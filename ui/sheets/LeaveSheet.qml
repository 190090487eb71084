import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Start over, asked once more because there are answers to lose.
Sheet {
    bodyHeight: column.implicitHeight
    closeText: qsTr("Keep my answers")
    closesFilled: true
    title: qsTr("Start over?")
    widest: Space.px(900)

    ColumnLayout {
        id: column

        spacing: Space.medium
        width: parent.width

        BodyText {
            Layout.fillWidth: true
            text: qsTr("Your answers will be gone. Nobody can bring them back.")
        }
        Button {
            Layout.fillWidth: true
            objectName: "leave.clear"
            text: qsTr("Clear and start over")

            onClicked: Navigation.startOver()
        }
    }
}
