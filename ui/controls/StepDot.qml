import QtQuick
import Kiosk
import "../theme"

// One step of a visit: done with a tick, filled where one is, a number to come.
Rectangle {
    id: dot

    required property int step
    // Whether it has its number also where one is not.
    property bool numbered: true
    readonly property bool done: step < Navigation.step
    readonly property bool here: step === Navigation.step

    border.color: here || done ? Colors.action : Colors.edge
    border.width: Space.outline
    color: here ? Colors.action : Colors.surface
    implicitHeight: Math.max(Space.px(30), Math.ceil(number.implicitHeight) + 2 * border.width)
    implicitWidth: implicitHeight
    radius: height / 2

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
