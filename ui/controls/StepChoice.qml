import QtQuick
import QtQuick.Layouts
import "../theme"

// One step: a tick, and the sentence a person might say. Upright in a row, flat in a column.
BaseButton {
    id: step

    required property string choice
    required property string said
    property bool across: true

    autoExclusive: true
    bottomPadding: Space.px(12)
    checkable: true
    leftPadding: across ? Space.px(12) : Space.small
    objectName: "step." + choice
    rightPadding: Space.px(12)
    says: said
    topPadding: across ? Space.medium : Space.px(12)
    Accessible.role: Accessible.RadioButton
    Accessible.onToggleAction: assisted()

    background: Rectangle {
        border.color: step.checked ? Colors.action : Colors.edge
        border.width: step.checked ? Space.ring : Space.outline
        color: step.down ? Colors.pressed : Colors.surface
        radius: Space.buttonRadius
    }
    contentItem: GridLayout {
        columnSpacing: Space.px(12)
        columns: step.across ? 1 : 2
        rowSpacing: Space.small

        CheckMark {
            Layout.alignment: step.across ? Qt.AlignHCenter | Qt.AlignTop : Qt.AlignVCenter
            on: step.checked
        }
        BaseText {
            Layout.fillHeight: step.across
            Layout.fillWidth: true
            color: Colors.ink
            sized: Type.label
            font.weight: step.checked ? Font.Bold : Font.Normal
            horizontalAlignment: step.across ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: Type.tightLine
            text: step.said
            verticalAlignment: step.across ? Text.AlignTop : Text.AlignVCenter
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
}
