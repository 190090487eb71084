import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The page on its way to the clinic's printer, in words, with another way where it cannot come.
Sheet {
    id: sheet

    readonly property bool failed: !["ready", "sending", "sent", "done"].includes(Printing.state)

    function says(state: string): string {
        switch (state) {
        case "ready":
            return qsTr("One sheet with your page comes out of the clinic’s printer. Others may see it there, so please pick it up right away.");
        case "sending":
            return qsTr("Getting your page ready.");
        case "sent":
            return qsTr("Your page is printing.");
        case "done":
            return qsTr("Your page is at the printer. If you do not know where that is, ask staff.");
        case "no_paper":
            return qsTr("The printer has no paper. Please tell staff. Your page was taken back, so it will not come out later.");
        case "slow":
        case "lost":
            return qsTr("Your page did not come out. It was taken back, so it will not come out later. Please tell staff.");
        case "kept":
            return qsTr("Your page did not come out, and it may still come out later. Please tell staff now.");
        }
        return qsTr("The printer is not ready. Nothing was printed. Please tell staff.");
    }

    Connections {
        function onChanged(): void {
            ReadAloud.anew();
        }

        target: Printing
    }

    narrow: true
    spacing: Space.medium
    title: qsTr("Print it")

    RowLayout {
        spacing: Space.small

        BusyDots {
            Layout.alignment: Qt.AlignTop
            visible: Printing.busy
        }
        BodyText {
            objectName: "print.said"
            text: sheet.says(Printing.state)
            Accessible.role: Accessible.AlertMessage

            Announcer {
                text: sheet.says(Printing.state)
            }
        }
    }
    BodyText {
        text: qsTr("There is another way to take it along:")
        visible: sheet.failed && (Takeaway.offersCode || Takeaway.offersShow)
    }
    Button {
        Layout.fillWidth: true
        main: true
        objectName: "print.start"
        ready: !Printing.busy
        text: qsTr("Print my page")
        visible: Printing.state === "ready" || Printing.busy

        onClicked: Printing.start()
    }
    Button {
        Layout.fillWidth: true
        main: true
        objectName: "print.code"
        text: qsTr("Put it on my phone")
        visible: sheet.failed && Takeaway.offersCode

        onClicked: Navigation.open("code")
    }
    Button {
        Layout.fillWidth: true
        main: !Takeaway.offersCode
        objectName: "print.show"
        text: qsTr("Show my care team")
        visible: sheet.failed && Takeaway.offersShow

        onClicked: Navigation.open("show")
    }
}
