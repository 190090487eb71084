import QtQuick
import "../parts"

// Questions to ask: each can be switched off, and the ones left go along.
PanelPage {
    id: page

    natural: asks.height

    AskList {
        id: asks

        width: parent.width
    }
}
