pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The PIN pad. It shows how many digits were entered and never which.
PadPage {
    id: page

    readonly property bool shut: Keypad.checking || Keypad.wait > 0

    still: !Keypad.checking
    title: qsTr("Staff PIN")
    withBack: false

    keys: [
        Repeater {
            model: [1, 2, 3, 4, 5, 6, 7, 8, 9]

            Digit {
                required property int modelData

                digit: modelData
            }
        },
        Button {
            Layout.preferredHeight: page.key
            Layout.preferredWidth: Math.min(page.third, Math.max(page.key * 1.4, implicitWidth))
            objectName: "pad.erase"
            ready: Keypad.count > 0
            repeats: true
            text: qsTr("Erase")

            onClicked: Keypad.erase()
        },
        Digit {
            digit: 0
        },
        Button {
            Layout.preferredHeight: page.key
            Layout.preferredWidth: Math.min(page.third, Math.max(page.key * 1.4, implicitWidth))
            main: true
            objectName: "pad.open"
            ready: Keypad.enough && !page.shut
            text: qsTr("Open")

            onClicked: Keypad.enter()
        }
    ]

    Row {
        Layout.minimumHeight: Space.px(32)
        spacing: Space.px(12)
        Accessible.name: qsTr("Digits entered: %1").arg(Keypad.count)
        Accessible.role: Accessible.StaticText

        Repeater {
            model: Math.max(4, Keypad.count)

            Rectangle {
                required property int index

                border.color: Colors.edge
                border.width: Space.outline
                color: index < Keypad.count ? Colors.ink : "transparent"
                height: width
                objectName: index < Keypad.count ? "pad.dot" : ""
                radius: width / 2
                width: Space.px(24)
            }
        }
    }
    BodyText {
        Layout.minimumHeight: Type.body * 3
        color: Keypad.wasWrong ? Colors.help : Colors.ink
        text: Keypad.checking ? qsTr("Checking…") : Keypad.wait > 0 ? qsTr("%1 Wait %2 before the next try.").arg(Keypad.wasWrong ? qsTr("That is not the PIN.") : "").arg(Labels.clock(Keypad.wait)).trim() : Keypad.wasWrong ? qsTr("That is not the PIN. Try again.") : qsTr("Enter the PIN, then touch Open.")
    }
    Button {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Space.px(104), implicitHeight)
        large: true
        objectName: "staff.startOver"
        text: qsTr("Start over")

        onClicked: Staff.startOver()
    }
    BodyText {
        sized: Type.small
        soft: true
        text: qsTr("Start over needs no PIN. It clears the visit that is on the screen.")
    }

    component Digit: PadKey {
        required property int digit

        ready: !page.shut
        side: page.key
        text: digit

        onClicked: Keypad.press(digit)
    }
}
