pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../parts"
import "../theme"

// Every source in full. Nothing here opens a browser.
PanelPage {
    id: page

    natural: list.height

    Column {
        id: list

        spacing: Space.px(12)
        width: parent.width

        Repeater {
            model: Panels.sources

            SourceCard {
                id: card

                width: list.width

                onGrew: page.reveal(card)
            }
        }
    }
}
