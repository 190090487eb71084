import "../parts"

// Questions to ask: each can be switched off, and the ones left go along.
Page {
    id: page

    contentHeight: asks.height

    AskList {
        id: asks

        width: parent.width
    }
}
