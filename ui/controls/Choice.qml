import QtQuick
import QtQuick.Layouts
import "../theme"

// One of several: a tick and a heavier outline show which is chosen, not colour alone.
BaseButton {
    id: choice

    property bool round: true
    property bool calm: false
    property real sized: Type.label

    autoExclusive: round
    // What is not ready stays reachable while it has the keyboard, and Qt alone would tick it.
    checkable: ready || !activeFocus
    group: parent
    loud: checked && !calm
    outline: loud ? Space.ring : calm ? Space.hair : Space.outline
    leftPadding: mirrored ? Space.medium : Space.small
    padding: Space.px(12)
    rightPadding: mirrored ? Space.small : Space.medium
    Layout.fillWidth: true
    Accessible.role: round ? Accessible.RadioButton : Accessible.CheckBox
    // Qt alone would tick it and tell nobody.
    Accessible.onToggleAction: assisted()

    contentItem: RowLayout {
        spacing: Space.px(12)

        CheckMark {
            on: choice.checked
            round: choice.round
        }
        BaseText {
            Layout.fillWidth: true
            color: choice.calm && !choice.checked ? Colors.soft : Colors.ink
            font.weight: choice.loud ? Font.Bold : Font.Normal
            horizontalAlignment: Text.AlignLeft
            text: choice.text
            verticalAlignment: Text.AlignVCenter
            lineHeight: Type.tightLine
            sized: choice.sized
            wrapMode: Text.WordWrap
        }
    }
}
