import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The page as a code that holds the text itself, as large as the screen allows.
FocusScope {
    id: sheet

    readonly property bool beside: width > height
    readonly property real fewest: Type.body * 13
    readonly property bool still: !rise.running

    anchors.fill: parent
    focus: true
    Accessible.name: title.text
    Accessible.role: Accessible.Dialog

    Component.onCompleted: {
        rise.start();
        close.forceActiveFocus(Qt.OtherFocusReason);
    }

    Announcer {
        text: title.text
    }
    Rectangle {
        anchors.fill: parent
        color: Colors.scrim

        MouseArea {
            anchors.fill: parent
        }
    }
    Card {
        id: card

        anchors.bottomMargin: Space.tiny
        anchors.fill: parent
        anchors.margins: Space.small
        border.color: Colors.edge

        Rectangle {
            id: code

            readonly property real tallest: card.height - 2 * Space.small
            readonly property real room: card.width - Space.small - Space.large - Space.medium

            anchors.left: parent.left
            anchors.leftMargin: sheet.beside ? Space.small : (card.width - width) / 2
            anchors.top: parent.top
            anchors.topMargin: Space.small
            color: Colors.codeLight
            height: width
            radius: Space.tiny
            width: sheet.beside ? Math.min(tallest, Math.max(room * 0.45, room - sheet.fewest)) : Math.min(card.width - 2 * Space.small, tallest * 0.52)

            HandoutCode {
                id: phoneCode

                anchors.fill: parent
                objectName: "phoneCode"
                Accessible.name: qsTr("QR code of your page")
                Accessible.role: Accessible.Graphic
                Component.onDestruction: forget()
            }
        }
        ScrollPage {
            anchors.bottom: close.top
            anchors.bottomMargin: Space.tiny
            anchors.left: sheet.beside ? code.right : parent.left
            anchors.leftMargin: Space.large
            anchors.right: parent.right
            anchors.rightMargin: Space.medium
            anchors.top: sheet.beside ? parent.top : code.bottom
            anchors.topMargin: Space.medium
            contentHeight: column.implicitHeight

            ColumnLayout {
                id: column

                spacing: Space.px(12)
                width: parent.width

                Title {
                    id: title

                    text: qsTr("Put it on my phone")
                }
                BodyText {
                    lineHeight: Type.tightLine
                    strong: true
                    text: qsTr("Your phone may copy this to your accounts. Whoever can open your phone can read it.")
                }
                BodyText {
                    lineHeight: Type.tightLine
                    text: qsTr("Point your phone’s camera at the code, from about a foot away.")
                }
                BodyText {
                    lineHeight: Type.tightLine
                    text: qsTr("The code holds the words of your page, as a contact card. It is not a link, and this kiosk sends nothing anywhere.")
                }
                BodyText {
                    lineHeight: Type.tightLine
                    text: qsTr("To stay easy to read, it leaves out: %1.").arg(phoneCode.leftOut.join(", "))
                    visible: phoneCode.leftOut.length > 0
                }
                BodyText {
                    lineHeight: Type.tightLine
                    text: qsTr("Only paper has room to write on.")
                    visible: Takeaway.offersPaper
                }
                RowText {
                    soft: true
                    text: qsTr("The screen covers itself after 30 seconds. Touch it to come back.")
                }
            }
        }
        ReadAloudButton {
            anchors.bottom: close.bottom
            anchors.right: close.left
            anchors.rightMargin: Space.small
            objectName: "sheet.aloud"
        }
        Button {
            id: close

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.margins: Space.medium
            main: true
            objectName: "sheet.close"
            text: qsTr("Close")

            onClicked: Navigation.close()
        }
    }
    NumberAnimation {
        id: rise

        duration: Motion.turn
        easing.type: Motion.easing
        from: 0
        property: "opacity"
        target: sheet
        to: 1
    }
}
