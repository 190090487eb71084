import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// An answer on the result, which opens to be changed.
BaseButton {
    id: answer

    required property string attribute
    required property string said
    property string beneath
    property color tint: Colors.paper

    bottomPadding: Space.tiny
    leftPadding: Space.small
    more: qsTr("%1. %2.").arg(beneath).arg(change.text)
    objectName: "change." + attribute
    rightPadding: Space.small
    says: said
    topPadding: Space.tiny

    onClicked: EditAnswer.open(attribute)

    background: Rectangle {
        border.color: EditAnswer.attribute === answer.attribute ? Colors.action : Colors.contrast ? Colors.edge : "transparent"
        border.width: EditAnswer.attribute === answer.attribute ? Space.ring : Space.outline
        color: answer.down ? Colors.pressed : answer.tint
        radius: Space.px(14)
    }
    contentItem: ColumnLayout {
        spacing: 0

        BodyText {
            Layout.fillWidth: true
            sized: Type.label
            lineHeight: Type.tightLine
            strong: true
            text: answer.said
            Accessible.ignored: true
        }
        RowLayout {
            spacing: Space.tiny

            BodyText {
                Layout.fillWidth: true
                sized: Type.small
                lineHeight: Type.tightLine
                soft: true
                text: answer.beneath
                Accessible.ignored: true
            }
            BodyText {
                id: change

                sized: Type.small
                font.underline: true
                lineHeight: Type.tightLine
                text: qsTr("Change")
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
