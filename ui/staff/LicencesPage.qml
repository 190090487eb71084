pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The licences: a list of names, and the open one's whole text.
StaffPage {
    id: page

    property string open

    widest: Type.body * 38
    spacing: Space.tiny
    title: qsTr("Licenses")

    Repeater {
        model: Health.licences

        ColumnLayout {
            id: licence

            required property string name
            required property string text
            required property int index
            readonly property bool shown: page.open === name

            spacing: Space.tiny

            Choice {
                checked: licence.shown
                objectName: "licence." + licence.index
                text: licence.name

                onClicked: page.open = licence.shown ? "" : licence.name
            }
            BodyText {
                Layout.bottomMargin: Space.medium
                sized: Type.small
                text: licence.shown ? licence.text : ""
                visible: licence.shown
            }
        }
    }
}
