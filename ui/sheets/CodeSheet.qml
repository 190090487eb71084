import QtQuick
import Kiosk
import "../controls"
import "../theme"

// The page as a code that holds the text itself, as large as the sheet allows. It stays where it is
// as what is said of it scrolls.
Sheet {
    id: sheet

    full: true
    pinnedSide: pinnedBeside ? Math.min(high, Math.max(across * 0.45, Math.min(across * 0.6, across - Type.body * 13))) : Math.min(across, high * 0.58)
    title: qsTr("Put it on my phone")

    // On the code itself this is never called, because it lies in what the sheet pins.
    Component.onDestruction: phoneCode.forget()

    pinned: Rectangle {
        anchors.fill: parent
        color: Colors.codeLight
        radius: Space.tiny

        HandoutCode {
            id: phoneCode

            anchors.fill: parent
            objectName: "phoneCode"
            Accessible.name: qsTr("QR code of your page")
            Accessible.role: Accessible.Graphic
        }
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
        text: qsTr("The screen covers itself after %1 seconds. Touch it to come back.").arg(Takeaway.codeSeconds)
    }
}
