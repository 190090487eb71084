import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Without a PIN nobody gets in: the corner starts over and says how to set one.
StaffPage {
    widest: Type.body * 34
    title: qsTr("For staff")
    withBack: false

    Button {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Space.px(104), implicitHeight)
        large: true
        main: true
        objectName: "staff.startOver"
        text: qsTr("Start over")

        onClicked: Staff.startOver()
    }
    BodyText {
        soft: true
        text: qsTr("This clears the visit that is on the screen.")
    }
    ColumnCard {
        Layout.topMargin: Space.small
        padding: Space.medium
        spacing: Space.tiny

        Heading {
            text: qsTr("There is no PIN yet")
        }
        BodyText {
            text: qsTr("Cleaning, pausing, settings and the rest stay locked until one is set. Ask whoever looks after this tablet to set it.")
        }
    }
}
