import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// What lies over a screen: a card that comes up from the lower edge, with its own way out.
FocusScope {
    id: sheet

    // What stands in its column, or one thing that stands alone in place of it.
    default property alias content: column.data
    property alias whole: body.content
    property alias spacing: column.spacing
    readonly property alias inner: column.width
    property string title
    property real bodyHeight: column.implicitHeight
    property string closeText: qsTr("Close")
    // There are two widths: one for what is read across, one for what is read down.
    property bool narrow: false
    // Whether it has been laid out for a frame that does not show it yet.
    property bool laid: false
    readonly property bool still: laid && !rise.running

    function reveal(thing: Item): void {
        body.reveal(thing);
    }

    anchors.fill: parent
    focus: true
    opacity: 0
    Accessible.name: title
    Accessible.role: Accessible.Dialog

    Component.onCompleted: {
        close.forceActiveFocus(Qt.OtherFocusReason);
        Window.window?.update();
    }

    Connections {
        function onFrameSwapped(): void {
            sheet.laid = true;
            rise.start();
        }

        enabled: !sheet.laid
        target: sheet.Window.window
    }

    Announcer {
        text: sheet.title
    }
    MouseArea {
        anchors.fill: parent

        onClicked: Navigation.close()
    }
    Card {
        id: card

        readonly property real chrome: head.height + Space.large * 2 + Space.small

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.tiny
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Colors.edge
        height: Comfort.withinReach ? sheet.height - Space.large : Math.min(sheet.height - Space.large, chrome + sheet.bodyHeight)
        width: Math.min(sheet.width - Space.large, sheet.narrow ? Space.narrowSheet : Space.sheet)

        MouseArea {
            anchors.fill: parent
        }
        GridLayout {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Space.large
            columnSpacing: Space.small
            columns: said.implicitWidth + columnSpacing + ways.implicitWidth <= width || Type.ems(card.width) > 22 ? 2 : 1
            rowSpacing: Space.small

            Title {
                id: said

                text: sheet.title
            }
            RowLayout {
                id: ways

                Layout.alignment: Qt.AlignTop | Qt.AlignRight
                Layout.maximumWidth: Math.ceil(implicitWidth)
                parent: Comfort.withinReach ? foot : head
                spacing: Space.small

                ReadAloudButton {
                    objectName: "sheet.aloud"
                }
                SnugButton {
                    id: close

                    Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), head.width * 0.6)
                    aside: true
                    objectName: "sheet.close"
                    text: sheet.closeText

                    onClicked: Navigation.close()
                }
            }
        }
        ScrollPage {
            id: body

            anchors.bottom: foot.top
            anchors.bottomMargin: foot.visible ? Space.small : 0
            anchors.left: parent.left
            anchors.leftMargin: Space.large
            anchors.right: parent.right
            anchors.rightMargin: Space.large
            anchors.top: head.bottom
            anchors.topMargin: Space.small
            contentHeight: sheet.bodyHeight
            guttered: false
            windowTop: sheet.height - Space.tiny - card.height + y

            ColumnLayout {
                id: column

                spacing: Space.px(12)
                width: parent.width
            }
        }
        RowLayout {
            id: foot

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.margins: Space.large
            height: visible ? implicitHeight : 0
            visible: Comfort.withinReach
        }
    }
    ParallelAnimation {
        id: rise

        NumberAnimation {
            duration: Motion.turn
            easing.type: Motion.easing
            from: 0
            property: "opacity"
            target: sheet
            to: 1
        }
        NumberAnimation {
            duration: Motion.turn
            easing.type: Motion.easing
            from: -Space.slide
            property: "anchors.bottomMargin"
            target: card
            to: Space.tiny
        }
    }
}
