pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The pages of a panel. A panel of one page has no need of it.
Flow {
    id: sections

    spacing: Space.tiny
    visible: pages.count > 1
    Accessible.name: qsTr("Pages of this panel")
    Accessible.role: Accessible.PageTabList

    Repeater {
        id: pages

        model: Panels.sections

        Pill {
            required property bool current
            required property string key
            required property string title

            checked: current
            objectName: "section." + key
            text: title

            onClicked: Panels.openSection(Panels.topic, key)
        }
    }
}
