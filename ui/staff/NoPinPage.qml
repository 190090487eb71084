import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Without a PIN nobody gets in: the corner starts over and says how to set one.
StaffPage {
    id: page

    least: Space.upright ? room * 0.6 : Math.min(room, Space.px(560))
    title: qsTr("For staff")
    withBack: false

    // What is wanted in a hurry has the room.
    StaffTile {
        hurried: true
        text: qsTr("Start over")
        about: qsTr("This clears the visit that is on the screen.")
        drawing: "again"
        objectName: "staff.startOver"

        onClicked: Staff.startOver()
    }
    Card {
        implicitHeight: inside.implicitHeight + 2 * Space.large

        RowLayout {
            id: inside

            anchors.left: parent.left
            anchors.margins: Space.large
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Space.large

            Icon {
                drawing: "picture/lock"
                size: Space.px(64)
                visible: Type.ems(page.width) > 22
            }
            ColumnLayout {
                spacing: Space.tiny

                Heading {
                    sized: Type.lead
                    text: qsTr("There is no PIN yet")
                }
                BodyText {
                    text: qsTr("Cleaning, pausing, settings and the rest stay locked until one is set. Ask whoever looks after this tablet to set it.")
                }
            }
        }
    }
}
