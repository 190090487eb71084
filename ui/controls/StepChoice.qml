import QtQuick
import QtQuick.Layouts
import "../theme"

// One step between two ends: how much, drawn as a bar toward its end, and in words.
BaseButton {
    id: step

    required property string choice
    // What stands on its end, empty in the middle.
    property string end
    property bool across: true
    // Whether there is room for its bar alone.
    property bool mute: false
    readonly property bool second: choice.startsWith("second")
    readonly property int pull: choice === "middle" ? 0 : choice.endsWith("strong") ? 2 : 1

    autoExclusive: true
    checkable: true
    horizontalPadding: across ? Space.tiny : Space.small
    objectName: "step." + choice
    padding: Space.px(12)
    says: Labels.step(choice, end)
    Accessible.role: Accessible.RadioButton
    Accessible.onToggleAction: assisted()

    contentItem: GridLayout {
        columnSpacing: Space.px(12)
        columns: step.across ? 1 : 2
        rowSpacing: Space.tiny

        Item {
            Layout.alignment: Qt.AlignHCenter | Qt.AlignVCenter
            implicitHeight: Space.px(step.across ? 32 : 28)
            implicitWidth: step.across ? Math.min(Space.px(128), step.availableWidth * 0.8) : Space.px(84)

            Rectangle {
                readonly property real reach: step.pull ? parent.width / 2 * step.pull / 2 : Space.px(10)

                anchors.verticalCenter: parent.verticalCenter
                color: step.checked ? Colors.action : Colors.soft
                height: Space.px(step.pull ? 18 : 22)
                radius: height / 2
                width: reach
                x: step.pull === 0 ? (parent.width - width) / 2 : step.second !== step.mirrored ? parent.width / 2 : parent.width / 2 - width
            }
            Rectangle {
                anchors.centerIn: parent
                color: Colors.soft
                height: parent.height
                width: Space.outline
            }
        }
        BaseText {
            Layout.fillHeight: step.across
            Layout.fillWidth: true
            font.weight: step.checked ? Font.Bold : Font.Normal
            horizontalAlignment: step.across ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: Type.tightLine
            text: step.across ? Labels.step(step.choice, "") : step.says
            verticalAlignment: step.across ? Text.AlignTop : Text.AlignVCenter
            visible: !step.mute
            wrapMode: Text.WordWrap
        }
    }
}
