import QtQuick
import Kiosk
import "../parts"
import "../theme"

// How the quiz scores, for anyone who wants to know.
Sheet {
    bodyHeight: words.implicitHeight
    title: qsTr("How this works")
    widest: Space.px(900)

    Words {
        id: words

        text: Outcome.how
        width: parent.width
    }
}
