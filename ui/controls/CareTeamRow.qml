import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// One line for the care team, which opens the row that explains it.
BaseButton {
    id: line

    required property string key
    required property string said
    required property string row
    required property string badge
    required property string badgeLabel

    more: qsTr("%1. Shows why.").arg(badgeLabel)
    objectName: "tell." + key
    padding: Space.px(4)
    says: said

    onClicked: FactDetail.open(row)

    background: Rectangle {
        color: line.down ? Colors.pressed : "transparent"
        radius: Space.tiny
    }
    contentItem: RowLayout {
        spacing: Space.px(12)

        ColumnLayout {
            spacing: 0

            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                lineHeight: Type.tightLine
                text: line.said
                Accessible.ignored: true
            }
            RowLayout {
                spacing: Space.tiny

                BadgeMark {
                    badge: line.badge
                }
                BodyText {
                    Layout.fillWidth: true
                    sized: Type.small
                    lineHeight: Type.tightLine
                    soft: true
                    text: line.badgeLabel
                    Accessible.ignored: true
                }
            }
        }
        Chevron {}
    }
}
