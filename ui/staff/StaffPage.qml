import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// A page of the staff area: its name, the way back, the way out, and a body that scrolls if it must.
FocusScope {
    id: page

    default property alias content: column.data
    property alias spacing: column.spacing
    property string title
    // How high its column is at least.
    property real least: 0
    // Whether its column stands midway in the room that it does not fill.
    property bool centred: false
    property bool withBack: true
    property string backTo: "menu"
    property bool still: true
    // How much height there is for the body before it scrolls.
    readonly property alias room: body.height

    focus: true
    Accessible.name: title
    Accessible.role: Accessible.Pane

    GridLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: parent.top
        anchors.topMargin: Space.large
        columnSpacing: Space.small
        columns: Type.ems(width) > 24 ? 2 : 1
        rowSpacing: Space.small

        Title {
            text: page.title
        }
        Row {
            spacing: Space.small

            Button {
                objectName: "staff.back"
                text: qsTr("Back")
                visible: page.withBack

                onClicked: Staff.go(page.backTo)
            }
            Button {
                objectName: "staff.close"
                text: qsTr("Close")

                onClicked: Staff.close()
            }
        }
    }
    ScrollPage {
        id: body

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.large
        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: head.bottom
        anchors.topMargin: Space.medium
        contentHeight: column.implicitHeight

        ColumnLayout {
            id: column

            height: Math.max(implicitHeight, page.least)
            spacing: Space.medium
            width: parent.width
            y: page.centred ? Math.max(0, Math.round((page.room - height) / 2)) : 0
        }
    }
}
