pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The ways out, each with what it leads to.
StaffPage {
    id: page

    least: Space.upright ? room * 0.6 : Math.min(room, Space.px(420))
    spacing: Space.small
    title: qsTr("Exit or restart")

    GridLayout {
        columnSpacing: Space.small
        columns: Type.ems(page.width) > 34 ? 2 : 1
        rowSpacing: Space.small
        uniformCellWidths: true

        Way {
            about: qsTr("It stays off until somebody starts it again.")
            drawing: "chevron"
            text: qsTr("Exit the kiosk")
            way: "leave"
        }
        Way {
            about: qsTr("Close the program and start it again.")
            drawing: "again"
            text: qsTr("Restart the kiosk")
            way: "restart"
        }
        Way {
            about: qsTr("Takes a minute or two.")
            drawing: "again"
            text: qsTr("Restart the tablet")
            way: "restart_tablet"
        }
        Way {
            about: qsTr("It stays off until somebody switches it on.")
            drawing: "power"
            inked: Colors.help
            text: qsTr("Shut down the tablet")
            way: "shut_down"
        }
    }

    component Way: StaffTile {
        required property string way

        objectName: "end." + way

        onClicked: Staff.end(way)
    }
}
