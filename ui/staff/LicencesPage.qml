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

    // The names fill the page until one is open.
    least: open === "" ? room * (Space.upright ? 0.7 : 1) : 0
    spacing: Space.small
    title: qsTr("Licenses")

    Repeater {
        model: Health.licences

        ColumnLayout {
            id: licence

            required property string name
            required property string text
            required property int index
            readonly property bool shown: page.open === name

            Layout.fillHeight: page.open === ""
            spacing: Space.tiny

            Choice {
                Layout.fillHeight: page.open === ""
                checked: licence.shown
                leftPadding: Space.medium
                objectName: "licence." + licence.index
                sized: Type.heading
                text: licence.name

                onClicked: page.open = licence.shown ? "" : licence.name
            }
            BodyText {
                Layout.bottomMargin: Space.medium
                Layout.maximumWidth: sized * 36
                sized: Type.label
                text: licence.shown ? licence.text : ""
                visible: licence.shown
            }
        }
    }
}
