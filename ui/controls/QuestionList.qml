pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// Every question to ask, as boxes to tick, in two columns where there is room.
GridLayout {
    id: asks

    columnSpacing: Space.small
    columns: Type.ems(width) > 36 ? 2 : 1
    rowSpacing: Space.tiny
    Accessible.name: qsTr("Questions to ask")
    Accessible.role: Accessible.Grouping

    Repeater {
        model: Takeaway.asks

        Choice {
            required property string key
            required property string said
            required property bool on

            Layout.fillHeight: true
            Layout.preferredWidth: 1
            calm: true
            checked: on
            objectName: "ask." + key
            round: false
            text: said
            verticalPadding: Space.tiny

            onClicked: Takeaway.ask(key, !on)
        }
    }
}
