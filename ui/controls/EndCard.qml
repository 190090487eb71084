import QtQuick
import Kiosk
import "../theme"

// One end of a question, in no route's colour: a picture as large as there is room for, and a word.
// A finger may point at the picture. Keys and screen readers use the steps, which say more.
Item {
    id: end

    required property string picture
    required property string said
    property bool pictured: true
    // Whether the picture goes, and how high the card is with one.
    property bool plain: false
    readonly property real full: beside ? Math.max(least, words.implicitHeight) + 2 * margin : least + words.implicitHeight + 3 * margin
    // The right one of two, which mirrors the left: the words of both are on the inside.
    property bool mirrors: false
    // Whether the answer stands on this end.
    property bool chosen: false
    // What a press does, whether it may repeat, and since when: as a button has it.
    property string does
    property bool repeats: false
    property real since: Presses.now()
    // Where the window holds few lines, the picture stands small beside its words.
    readonly property bool slight: Type.fewLines && Type.ems(width) > 10
    readonly property bool beside: pictured && (slight || Type.ems(width) > 17)
    readonly property real margin: !pictured ? 0 : Type.cramped ? Space.px(4) : Space.px(12)
    readonly property real side: beside ? Math.min(height - 2 * margin, slight ? least : width * 0.44) : Math.min(height - words.height - 3 * margin, width - 2 * margin)
    // How large the picture of the other end can be: neither is larger.
    property real other: side
    readonly property real least: Space.px(slight ? 88 : 100)

    signal pointedAt

    onDoesChanged: since = Presses.now()

    implicitHeight: !pictured ? words.implicitHeight : plain ? words.implicitHeight + 2 * margin : full

    Card {
        anchors.fill: parent
        border.color: end.chosen ? Colors.action : Colors.edge
        border.width: end.chosen ? Space.ring : Space.outline
        color: finger.pressed ? Colors.pressed : Colors.surface
        visible: end.pictured

        MouseArea {
            id: finger

            anchors.fill: parent

            onClicked: end.pointedAt()
        }
    }
    // On the corner on the inside: clear of the picture and of long words.
    CheckMark {
        anchors.margins: -Space.tiny
        anchors.right: end.mirrors ? undefined : parent.right
        anchors.top: parent.top
        anchors.left: end.mirrors ? parent.left : undefined
        objectName: "ticked." + end.objectName
        on: true
        size: Space.px(36)
        visible: end.pictured && end.chosen
    }
    Icon {
        id: drawn

        drawing: end.pictured && end.picture ? "picture/" + end.picture : ""
        size: Math.max(0, Math.floor(Math.min(end.side, end.other)))
        visible: end.pictured && !end.plain
        x: Math.round(!end.beside ? (end.width - width) / 2 : end.mirrors !== end.LayoutMirroring.enabled ? end.width - width - 2 * end.margin : 2 * end.margin)
        y: Math.round(end.beside ? (end.height - height) / 2 : (end.height - height - words.height - end.margin) / 2)
    }
    BodyText {
        id: words

        horizontalAlignment: Text.AlignHCenter
        lineHeight: Type.tightLine
        sized: end.beside && !end.slight ? Type.heading : Type.body
        strong: true
        text: end.said
        width: (!end.beside ? end.width : end.slight ? end.width - end.least - 2 * end.margin : end.width * 0.52) - 2 * end.margin
        x: !end.beside ? end.margin : end.mirrors !== end.LayoutMirroring.enabled ? end.margin : end.width - width - end.margin
        y: end.beside || end.plain || !end.pictured ? (end.height - height) / 2 : drawn.y + drawn.height + end.margin
        Accessible.ignored: true
    }
}
