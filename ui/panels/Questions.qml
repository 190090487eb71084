import QtQuick
import "../controls"

// Questions to ask: each can be switched off, and the ones left go along.
TopicPage {
    id: page

    natural: asks.height

    QuestionList {
        id: asks

        width: parent.width
    }
}
