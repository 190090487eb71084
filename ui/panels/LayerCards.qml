pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The rows of a layer where neither a table nor a list is whole in view: a card each, two to four
// in a line. The title of the tab stands with the names of the routes.
ColumnLayout {
    id: cards

    required property Layer section
    property string title: ""
    // The line that leads in, where the cards leave it room: how high all of it may be.
    property string lead: ""
    property real room: 0
    readonly property int count: compared.count + both.count + shared.count
    // As few lines as there is room for, and these equally full. In a line, more words get more room.
    readonly property int lines: Math.ceil(count / Math.max(1, Math.min(4, Math.floor(Type.ems(width) / 9.5))))
    readonly property int each: Math.ceil(count / Math.max(1, lines))

    spacing: Space.px(4)

    Flow {
        id: head

        Layout.fillWidth: true
        spacing: Space.px(12)

        Title {
            id: title

            // What stands beside it stands at the end of the line, where one line is enough.
            readonly property real others: [sure, names, alike].reduce((sum, one) => sum + (one.visible ? one.implicitWidth + head.spacing : 0), 0)

            lineHeight: Type.titleLine
            sized: Type.heading
            text: cards.title
            width: Math.min(cards.width, Math.max(implicitWidth, cards.width - others))
        }
        BadgeLine {
            id: sure

            badge: cards.section.badge
            badgeLabel: Labels.sharedBadge(cards.section)
            height: Math.max(implicitHeight, title.height)
        }
        Row {
            id: names

            spacing: Space.medium
            visible: compared.count > 0

            Repeater {
                model: ["iv", "im"]

                RouteHead {
                    required property string modelData

                    named: Type.label
                    // The cells of the cards are marked: so are the names.
                    pictured: false
                    route: modelData
                }
            }
        }
        SameHead {
            id: alike

            height: Math.max(implicitHeight, title.height)
            visible: compared.count === 0 && both.count > 0
        }
    }
    RowText {
        soft: true
        text: cards.lead
        visible: text !== "" && implicitWidth <= cards.width && head.implicitHeight + implicitHeight + grid.needed + 2 * cards.spacing <= cards.room
    }
    Item {
        id: grid

        readonly property real gap: Space.tiny
        // How often a card was made: a repeater counts its cards before it has them.
        property int made: 0
        readonly property var naturals: Array.from({
            length: made > 0 ? cards.lines : 0
        }, (_, line) => natural(line))
        readonly property real needed: naturals.reduce((sum, one) => sum + one + gap, -gap)
        readonly property real spare: Math.max(0, height - needed) / Math.max(1, cards.lines)
        // Part of it keeps the words off the edges of their cards.
        readonly property real ease: Math.min(Space.px(12), spare / 2)

        function card(place: int): Item {
            const tile = place - compared.count;
            return (tile < 0 ? compared.itemAt(place) : tile < both.count ? both.itemAt(tile) : shared.itemAt(tile - both.count)) as Item;
        }
        function weight(one: Item): real {
            return (one as CompareRow)?.weight ?? (one as Tile)?.weight ?? 0;
        }
        function lineOf(place: int): int {
            return Math.floor(place / Math.max(1, cards.each));
        }
        function inLine(line: int): list<Item> {
            let found = [];
            for (let place = line * cards.each; place < Math.min(cards.count, (line + 1) * cards.each); ++place) {
                found.push(card(place));
            }
            return found.filter(Boolean);
        }
        function natural(line: int): real {
            return inLine(line).reduce((highest, one) => Math.max(highest, (one as CompareRow)?.least ?? (one as Tile)?.least ?? 0), 0);
        }
        function wide(place: int): real {
            const line = inLine(made > 0 ? lineOf(place) : -1);
            const whole = line.reduce((sum, one) => sum + weight(one), 0);
            return Math.floor((width - (line.length - 1) * gap) * weight(card(place)) / Math.max(1, whole));
        }
        function across(place: int): real {
            return inLine(lineOf(place)).slice(0, place % Math.max(1, cards.each)).reduce((sum, one) => sum + one.width + gap, 0);
        }
        function along(place: int, wide: real): real {
            return Navigation.rightToLeft ? width - wide - across(place) : across(place);
        }
        function down(place: int): real {
            return naturals.slice(0, lineOf(place)).reduce((sum, one) => sum + one + spare + gap, 0);
        }
        function high(place: int): real {
            return (naturals[lineOf(place)] ?? 0) + spare;
        }

        Layout.fillHeight: true
        Layout.fillWidth: true
        implicitHeight: needed

        Repeater {
            id: compared

            model: cards.section.compared

            onItemAdded: grid.made += 1

            CompareRow {
                card: true
                ease: grid.ease
                height: grid.high(index)
                single: true
                stacked: true
                width: grid.wide(index)
                x: grid.along(index, width)
                y: grid.down(index)
            }
        }
        Repeater {
            id: both

            model: cards.section.same

            onItemAdded: grid.made += 1

            Tile {
                required property int index
                readonly property int place: compared.count + index

                ease: grid.ease
                height: grid.high(place)
                snug: true
                // Beside a card with a badge, which has a line of its own, less.
                widest: compared.count > 0 ? 9 : 12
                horizontalPadding: Space.tiny
                width: grid.wide(place)
                x: grid.along(place, width)
                y: grid.down(place)
            }
        }
        Repeater {
            id: shared

            model: cards.section.shared

            onItemAdded: grid.made += 1

            Tile {
                required property int index
                readonly property int place: compared.count + both.count + index

                ease: grid.ease
                height: grid.high(place)
                snug: true
                // Beside a card with a badge, which has a line of its own, less.
                widest: compared.count > 0 ? 9 : 12
                horizontalPadding: Space.tiny
                width: grid.wide(place)
                x: grid.along(place, width)
                y: grid.down(place)
            }
        }
    }
}
