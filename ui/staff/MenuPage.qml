import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What staff may do behind the PIN.
StaffPage {
    id: page

    readonly property bool abreast: Type.ems(width) > 38

    // The tiles fill the page.
    least: room
    spacing: Space.small
    title: qsTr("Staff")
    withBack: false

    BodyText {
        color: Colors.help
        sized: Type.label
        objectName: "staff.wrongBefore"
        text: qsTr("Before you came in, a wrong PIN was tried. Times: %1.").arg(Staff.wrongBefore)
        visible: Staff.wrongBefore > 0
    }
    // What is wanted in a hurry.
    GridLayout {
        columnSpacing: Space.small
        columns: page.abreast ? 3 : 1
        rowSpacing: Space.small
        uniformCellWidths: true

        StaffTile {
            hurried: true
            least: Space.px(page.abreast ? 176 : 104)
            about: qsTr("Clear the screen for the next patient.")
            drawing: "again"
            objectName: "staff.startOver"
            text: qsTr("Start over")

            onClicked: Staff.startOver()
        }

        StaffTile {
            hurried: true
            least: Space.px(page.abreast ? 176 : 104)
            about: qsTr("Locks the screen for %1 seconds.").arg(Staff.cleaningSeconds)
            drawing: "clean"
            objectName: "staff.clean"
            text: qsTr("Clean the screen")

            onClicked: Staff.go("cleaning")
        }

        StaffTile {
            hurried: true
            least: Space.px(page.abreast ? 176 : 104)
            about: Staff.paused ? qsTr("Let patients use the kiosk again.") : qsTr("Say that the kiosk is out of service, until you resume.")
            drawing: Staff.paused ? "play" : "pause"
            objectName: "staff.pause"
            text: Staff.paused ? qsTr("Resume") : qsTr("Pause")

            onClicked: Staff.pause(!Staff.paused)
        }
    }
    GridLayout {
        columnSpacing: Space.small
        columns: Type.ems(page.width) > 40 ? 3 : Type.ems(page.width) > 22 ? 2 : 1
        rowSpacing: Space.small
        uniformCellWidths: true

        StaffTile {
            about: qsTr("Clinic’s phone, language, times, sound, and what patients take along.")
            drawing: "picture/adjustable"
            objectName: "staff.defaults"
            text: qsTr("Settings")

            onClicked: Staff.go("defaults")
        }

        StaffTile {
            about: qsTr("Anonymous daily totals.")
            drawing: "counts"
            objectName: "staff.usage"
            text: qsTr("Usage")

            onClicked: Staff.go("usage")
        }

        StaffTile {
            alarmed: Health.attention > 0
            about: Health.attention > 0 ? qsTr("Needs attention: %1").arg(Health.attention) : qsTr("OK")
            drawing: "picture/stethoscope"
            objectName: "staff.health"
            text: qsTr("Tablet status")

            onClicked: Staff.go("health")
        }

        StaffTile {
            about: qsTr("What this program is made of.")
            drawing: "picture/book"
            objectName: "staff.licences"
            text: qsTr("Licenses")

            onClicked: Staff.go("licences")
        }

        StaffTile {
            about: qsTr("Exit the kiosk, restart it, or shut down.")
            inked: Colors.help
            drawing: "power"
            objectName: "staff.exit"
            text: qsTr("Exit or restart")

            onClicked: Staff.go("exit")
        }
    }
}
