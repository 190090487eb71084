import QtQuick
import Kiosk
import "../theme"

// One step of a visit: done with a tick, filled where one is, a number to come. It fills as one
// gets there.
Rectangle {
    id: dot

    required property int step
    // Whether it has its number also where one is not.
    property bool numbered: true
    readonly property bool done: step < Navigation.step
    readonly property bool here: step === Navigation.step
    // How far it is filled, and whether that moves: not where no card draws.
    property real filled: here ? 1 : 0
    property bool moves: Motion.moves(GraphicsInfo.api)
    readonly property bool still: filled === (here ? 1 : 0)

    Behavior on filled {
        enabled: dot.moves

        TurnAnimation {}
    }

    border.color: here || done ? Colors.action : Colors.edge
    border.width: Space.outline
    color: filled === 1 ? Colors.action : Colors.surface
    implicitHeight: Math.max(Space.px(30), Math.ceil(number.implicitHeight) + 2 * border.width)
    implicitWidth: implicitHeight
    radius: height / 2

    Rectangle {
        anchors.centerIn: parent
        color: Colors.action
        height: width
        radius: width / 2
        visible: dot.filled > 0 && dot.filled < 1
        width: parent.width * dot.filled
    }
    BaseText {
        id: number

        anchors.centerIn: parent
        color: dot.here ? Colors.actionInk : Colors.ink
        font.weight: Font.Bold
        lineHeight: Type.titleLine
        sized: Type.small
        text: dot.step
        visible: dot.here || (dot.numbered && !dot.done)
    }
    Icon {
        anchors.centerIn: parent
        drawing: "tick"
        ink: Colors.action
        size: parent.height * 0.75
        visible: dot.done
    }
}
