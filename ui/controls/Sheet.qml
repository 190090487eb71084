import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// What lies over a screen: a card that comes up from the lower edge, or out of what it explains,
// with its own way out.
FocusScope {
    id: sheet

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property alias inner: column.width
    property string title
    // What stays where it is as the column scrolls: a square beside it, or above it where the sheet
    // is tall, and the room that there is for both. Then the sheet takes the height that there is.
    property alias pinned: square.data
    property real pinnedSide: 0
    property bool full: Comfort.withinReach
    readonly property bool pinnedBeside: width > height
    readonly property real high: card.height - head.height - Space.large - 2 * Space.tiny - (foot.visible && !pinnedBeside ? foot.height : 0)
    readonly property real across: card.width - 2 * Space.large - (pinnedBeside ? Space.large : 0)
    // There are two widths: one for what is read across, one for what is read down.
    property bool narrow: false
    // Whether it has been laid out for a frame that does not show it yet.
    property bool laid: false
    readonly property bool still: laid && !rise.running
    // Where on the window it comes from, if from anywhere, and how far it has come. Where no card
    // draws, nothing grows.
    property rect from
    property bool grows: from.width > 0 && Motion.moves(GraphicsInfo.api)
    property real come: 1

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
        height: sheet.full ? sheet.height - Space.large : Math.min(sheet.height - Space.large, chrome + column.implicitHeight)
        width: Math.min(sheet.width - Space.large, sheet.narrow ? Space.narrowSheet : Space.sheet)

        transform: [
            Scale {
                xScale: 1 - (1 - sheet.come) * (1 - sheet.from.width / card.width)
                yScale: 1 - (1 - sheet.come) * (1 - sheet.from.height / card.height)
            },
            Translate {
                x: (1 - sheet.come) * (sheet.from.x - card.x)
                y: (1 - sheet.come) * (sheet.from.y - card.y)
            }
        ]

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
                    text: qsTr("Close")

                    onClicked: Navigation.close()
                }
            }
        }
        Item {
            id: square

            anchors.left: parent.left
            anchors.leftMargin: sheet.pinnedBeside ? Space.large : (card.width - width) / 2
            anchors.top: head.bottom
            anchors.topMargin: Space.tiny
            height: width
            visible: width > 0
            width: sheet.pinnedSide
        }
        ScrollPage {
            id: body

            anchors.bottom: foot.top
            anchors.bottomMargin: foot.visible ? Space.small : 0
            anchors.left: parent.left
            anchors.leftMargin: Space.large + (sheet.pinnedBeside && square.visible ? square.width + Space.large : 0)
            anchors.right: parent.right
            anchors.rightMargin: Space.large
            anchors.top: sheet.pinnedBeside || !square.visible ? head.bottom : square.bottom
            anchors.topMargin: Space.small
            contentHeight: column.implicitHeight
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

        FadeAnimation {
            from: 0
            target: sheet
            to: 1
        }
        TurnAnimation {
            from: sheet.grows ? Space.tiny : -Space.slide
            property: "anchors.bottomMargin"
            target: card
            to: Space.tiny
        }
        TurnAnimation {
            duration: sheet.grows ? Motion.turn : 0
            from: sheet.grows ? 0 : 1
            property: "come"
            target: sheet
            to: 1
        }
    }
}
