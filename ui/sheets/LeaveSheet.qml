import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Start over, asked once more because there are answers to lose. What is filled keeps them.
Sheet {
    narrow: true
    spacing: Space.medium
    title: qsTr("Start over?")

    BodyText {
        text: qsTr("This clears your answers. It can’t be undone.")
    }
    GridLayout {
        columnSpacing: Space.small
        columns: Type.ems(width) > 24 ? 2 : 1
        rowSpacing: Space.small
        uniformCellWidths: true

        Button {
            Layout.fillWidth: true
            objectName: "leave.clear"
            text: qsTr("Clear and start over")

            onClicked: Navigation.startOver()
        }
        Button {
            Layout.fillWidth: true
            main: true
            objectName: "leave.keep"
            text: qsTr("Keep my answers")

            onClicked: Navigation.close()
        }
    }
}
