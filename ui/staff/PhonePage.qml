pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The number that patients call with questions, on a pad like that of the PIN. Nothing counts until
// it is saved.
StaffPage {
    id: page

    readonly property bool wide: Type.ems(width) > 40
    readonly property real third: (grid.width - 2 * Space.small) / 3
    // The keys are as large as the page lets them be, and lower where they stand beneath the number.
    readonly property real keysRoom: room - (wide ? 0 : said.implicitHeight + grid.rowSpacing)
    readonly property real key: Math.max(Space.px(80), Math.min(Space.px(136), (keysRoom - 3 * Space.small) / 4, third / 1.4))

    backTo: "defaults"
    bodyHeight: grid.implicitHeight
    title: qsTr("Clinic’s phone")

    whole: GridLayout {
        id: grid

        columnSpacing: Space.vast
        columns: page.wide ? 2 : 1
        rowSpacing: Space.large
        width: parent.width

        ColumnLayout {
            id: said

            Layout.alignment: Qt.AlignTop
            spacing: Space.medium

            Card {
                border.color: Colors.edge
                implicitHeight: number.implicitHeight + 2 * Space.medium

                BodyText {
                    id: number

                    anchors.left: parent.left
                    anchors.margins: Space.medium
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    objectName: "phone.number"
                    sized: Type.title
                    soft: PhonePad.number === ""
                    strong: PhonePad.number !== ""
                    text: PhonePad.number || qsTr("Not set")
                    wrapMode: Text.Wrap
                }
            }
            BodyText {
                text: qsTr("Patients call this number with questions. It stands on the page that they take along. Without one, the page names none.")
            }
            RowLayout {
                spacing: Space.small

                Button {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    objectName: "phone.erase"
                    ready: PhonePad.number !== ""
                    repeats: true
                    text: qsTr("Erase")

                    onClicked: PhonePad.erase()
                }
                Button {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    main: true
                    objectName: "phone.save"
                    ready: PhonePad.differs
                    text: qsTr("Save")

                    onClicked: PhonePad.keep()
                }
            }
        }
        GridLayout {
            Layout.alignment: Qt.AlignHCenter | Qt.AlignTop
            columnSpacing: Space.small
            columns: 3
            rowSpacing: Space.small

            Repeater {
                model: PhonePad.keys

                PadKey {
                    id: key

                    required property string modelData

                    side: page.key
                    text: modelData

                    onClicked: PhonePad.press(key.modelData)
                }
            }
        }
    }
}
