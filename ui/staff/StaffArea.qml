pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// Covers the kiosk with whatever the staff area shows. Nothing below is seen or touched.
Rectangle {
    id: area

    color: Colors.paper
    objectName: "staff.area"

    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)

    MouseArea {
        anchors.fill: parent
    }
    Loader {
        property real since: Presses.now()

        anchors.fill: parent
        focus: true
        sourceComponent: ({
                cleaning: cleaning,
                defaults: defaults,
                exit: exit,
                health: health,
                licences: licences,
                menu: menu,
                no_pin: noPin,
                paused: paused,
                phone: phone,
                pin: pin,
                usage: usage
            })[Staff.view]

        onLoaded: since = Presses.now()
    }
    Component {
        id: noPin

        NoPinPage {}
    }
    Component {
        id: pin

        PinPage {}
    }
    Component {
        id: menu

        MenuPage {}
    }
    Component {
        id: cleaning

        CleaningPage {}
    }
    Component {
        id: paused

        PausedPage {}
    }
    Component {
        id: defaults

        DefaultsPage {}
    }
    Component {
        id: usage

        UsagePage {}
    }
    Component {
        id: health

        HealthPage {}
    }
    Component {
        id: licences

        LicencesPage {}
    }
    Component {
        id: phone

        PhonePage {}
    }
    Component {
        id: exit

        ExitPage {}
    }
}
