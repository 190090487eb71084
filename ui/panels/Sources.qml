pragma ComponentBehavior: Bound

import QtQuick
import "../controls"
import "../theme"

// Every source in full. Nothing here opens a browser.
Column {
    id: list

    required property var sources
    // How many the touch that opens them waits for. The others are made in the time that frames leave.
    readonly property int atOnce: 6

    signal grew(thing: Item)

    spacing: Space.px(12)

    Repeater {
        model: list.sources

        Loader {
            id: place

            required property int index
            required property string about
            required property string citation
            required property string locator
            required property string address
            required property string key
            readonly property bool still: status === Loader.Ready

            asynchronous: index >= list.atOnce
            width: list.width
            sourceComponent: SourceCard {
                id: card

                about: place.about
                address: place.address
                citation: place.citation
                key: place.key
                locator: place.locator

                onGrew: list.grew(card)
            }
        }
    }
}
