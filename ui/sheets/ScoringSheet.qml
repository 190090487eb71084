import QtQuick
import Kiosk
import "../controls"
import "../theme"

// How the quiz scores, for anyone who wants to know.
Sheet {
    bodyHeight: words.implicitHeight
    title: qsTr("How this works")
    widest: Space.px(900)

    BodyText {
        id: words

        text: QuizResult.how
        width: parent.width
    }
}
