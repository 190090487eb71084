import QtQuick
import Kiosk
import "../parts"

// Questions to ask: each can be switched off, and the ones left go along.
Page {
    id: page

    contentHeight: asks.height
    place: [Stage.screen, Panels.section].join()

    AskList {
        id: asks

        width: parent.width
    }
}
