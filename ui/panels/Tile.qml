import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// A row that is said once: its picture, what it is about, and the point.
BaseButton {
    id: tile

    required property string key
    required property string label
    required property string said
    required property string picture
    required property string badge
    required property string badgeLabel
    property real pictureSize: Type.picture
    // Whether its words stand beneath its picture, as wide as the tile.
    property bool snug: false
    // How wide it wants to be beside other cards, in parts.
    readonly property real weight: Math.max(6.2, Math.min(widest, Math.sqrt(said.length)))
    property real widest: 9
    // How high it is at least, and how much more room above and below the words a higher one has.
    readonly property real least: Math.max(Space.target, implicitContentHeight + 2 * Space.px(4))
    property real ease: 0
    // A point that is no sentence would run into what is said after it.
    readonly property string ended: /[.!?]$/.test(said) ? said : said + "."

    horizontalPadding: Space.small
    more: badgeLabel ? qsTr("%1 %2. Shows more and its source.").arg(ended).arg(badgeLabel) : qsTr("%1 Shows more and its source.").arg(ended)
    objectName: "row." + key
    outline: Space.hair
    rounding: Space.cardRadius
    says: label
    verticalPadding: Space.px(4) + ease

    onClicked: {
        Motion.comesFrom(tile);
        FactDetail.open(key);
    }

    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            Layout.fillHeight: !tile.snug
            spacing: tile.snug ? Space.tiny : Space.px(12)

            Picture {
                shows: tile.picture
                size: tile.snug ? Math.min(tile.pictureSize, Type.label * 1.3) : tile.pictureSize
            }
            ColumnLayout {
                id: beside

                spacing: Space.px(2)

                RowText {
                    heads: true
                    strong: true
                    text: tile.label
                    Accessible.ignored: true
                }
                ColumnLayout {
                    parent: tile.snug ? beneath : beside
                    spacing: Space.px(2)

                    RowText {
                        text: tile.said
                        Accessible.ignored: true
                    }
                    BadgeLine {
                        badge: tile.badge
                        badgeLabel: tile.badgeLabel
                        heard: false
                    }
                }
            }
            Chevron {
                size: Space.px(20)
            }
        }
        ColumnLayout {
            id: beneath

            Layout.fillHeight: false
            visible: tile.snug
        }
        Item {
            Layout.fillHeight: true
            visible: tile.snug
        }
    }
}
