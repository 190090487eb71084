import QtQuick
import QtQuick.Layouts
import "../theme"

// Something that was said, as a card that can count most.
BaseButton {
    id: card

    required property string attribute
    required property string said
    required property string picture
    required property string choice

    checkable: true
    more: Labels.step(choice, "")
    objectName: "most." + attribute
    padding: Space.small
    says: said
    Accessible.role: Accessible.CheckBox
    Accessible.onToggleAction: assisted()

    background: Rectangle {
        border.color: card.checked ? Colors.action : Colors.edge
        border.width: card.checked ? Space.ring : Space.outline
        color: card.down ? Colors.pressed : Colors.surface
        radius: Space.cardRadius
    }
    contentItem: RowLayout {
        spacing: Space.small

        Icon {
            drawing: card.picture ? "picture/" + card.picture : ""
            ink: Colors.ink
            size: Space.px(72)
            visible: card.picture !== ""
        }
        ColumnLayout {
            spacing: 0

            BodyText {
                Layout.fillWidth: true
                lineHeight: Type.tightLine
                strong: true
                text: card.said
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                lineHeight: Type.tightLine
                sized: Type.label
                soft: true
                text: card.more
                Accessible.ignored: true
            }
        }
        CheckMark {
            on: card.checked
            round: false
        }
    }
}
