pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../controls"
import "../theme"

// Every panel by name, for text so large that the tabs do not fit.
Sheet {
    narrow: true
    spacing: Space.tiny
    title: qsTr("All topics")

    Repeater {
        model: Comparison.topics

        Choice {
            required property string key
            required property string tab
            required property bool current

            checked: current
            objectName: "topics." + key
            text: tab

            onClicked: Comparison.openTopic(key)
        }
    }
}
