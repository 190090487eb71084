pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Every panel by name, for text so large that the tabs do not fit.
Sheet {
    bodyHeight: column.implicitHeight
    title: qsTr("All topics")
    widest: Space.px(900)

    ColumnLayout {
        id: column

        spacing: Space.tiny
        width: parent.width

        Repeater {
            model: Comparison.topics

            Choice {
                required property string key
                required property string tab
                required property bool current

                Layout.fillWidth: true
                checked: current
                objectName: "topics." + key
                text: tab

                onClicked: Comparison.openTopic(key)
            }
        }
    }
}
