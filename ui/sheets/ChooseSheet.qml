import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// What is on the page: what the patient wants known, and the questions.
Sheet {
    title: qsTr("What is on my page")

    TellList {
        Layout.fillWidth: true
    }
    BodyText {
        Layout.topMargin: Space.tiny
        heads: true
        strong: true
        text: qsTr("Questions: touch one to add it or leave it out")
    }
    QuestionList {}
}
