import QtQuick
import QtQuick.Layouts
import "../theme"

// Something that a patient can pick: a picture as large as the card leaves room for, and its words.
BaseButton {
    id: card

    required property string said
    required property string picture
    property bool round: false
    // Whether it stands among others as wide, one beneath the other: then all pictures are alike.
    property bool listed: false

    autoExclusive: round
    checkable: true
    padding: Space.small
    rounding: Space.cardRadius
    says: said
    Accessible.role: round ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.onToggleAction: assisted()

    contentItem: RowLayout {
        spacing: Type.cramped ? Space.tiny : Space.medium

        // It asks for little and takes what there is, so that the card's height follows the words.
        Item {
            id: room

            // Where words break, cards differ in height, and what is larger would seem to weigh more.
            readonly property real side: card.listed ? Space.px(Type.ems(Space.windowHeight) > 50 ? 96 : 64) : Type.fewLines ? Space.px(56) : Math.max(Space.px(56), Math.min(card.availableHeight, card.availableWidth * 0.28, Space.px(176)))

            implicitHeight: card.listed ? side : Space.px(56)
            implicitWidth: side
            visible: card.picture !== ""

            Icon {
                anchors.centerIn: parent
                drawing: card.picture ? "picture/" + card.picture : ""
                size: room.side
            }
        }
        ColumnLayout {
            spacing: 0

            BodyText {
                lineHeight: Type.tightLine
                strong: true
                text: card.said
                Accessible.ignored: true
            }
            RowText {
                soft: true
                text: card.more
                visible: text !== ""
                Accessible.ignored: true
            }
        }
        CheckMark {
            on: card.checked
            round: card.round
        }
    }
}
