pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../controls"
import "../theme"

// Every source in full. Nothing here opens a browser.
TopicPage {
    id: page

    // How many the touch that opens them waits for. The others are made in the time that frames leave.
    readonly property int atOnce: 6

    natural: list.height

    Column {
        id: list

        spacing: Space.px(12)
        width: parent.width

        Repeater {
            model: Comparison.sources

            Loader {
                id: place

                required property int index
                required property string about
                required property string citation
                required property string locator
                required property string address
                required property string key
                readonly property bool still: status === Loader.Ready

                asynchronous: index >= page.atOnce
                width: list.width
                sourceComponent: SourceCard {
                    id: card

                    about: place.about
                    address: place.address
                    citation: place.citation
                    key: place.key
                    locator: place.locator

                    onGrew: page.reveal(card)
                }
            }
        }
    }
}
