import QtQuick
import QtQuick.Templates as T
import Kiosk
import "../theme"

// Anything that can be touched: large enough, named, and shown where the keyboard is.
T.AbstractButton {
    id: tap

    property string says: text
    property string more: ""
    property bool ready: true
    // What the arrow keys go round in: several that belong together name the same item.
    property Item group: null
    property bool ringWithin: false
    // What a listener hears of it where it is ticked or open, and whether only when it is touched.
    property string whenChecked: qsTr("Chosen")
    property bool aside: false
    // What a press does, where the words alone do not tell: a press that was meant for what stood
    // here before does not count. And whether to press it again and again is its use.
    property string does: says
    property bool repeats: false
    property real since: Presses.now()
    // How it looks, where its picture is no other.
    property bool loud: checked
    property color fill: Colors.surface
    property color pressedFill: Colors.pressed
    property real outline: loud ? Space.ring : Space.outline
    property real rounding: Space.buttonRadius

    // What a screen reader does to it. Qt alone would press it past the clock.
    function assisted(): void {
        if (Presses.assistedAt(tap)) {
            click();
        }
    }
    function goRound(by: int): void {
        let item = tap.nextItemInFocusChain(by > 0);
        while (item !== tap && (item as BaseButton)?.group !== tap.group) {
            item = item.nextItemInFocusChain(by > 0);
        }
        item.forceActiveFocus(by > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    onDoesChanged: since = Presses.now()
    onVisibleChanged: {
        if (visible) {
            since = Presses.now();
        } else {
            // From what nobody sees, Tab leads nowhere.
            focus = false;
        }
    }

    activeFocusOnTab: true
    // A control that has nothing more to do keeps the keyboard until it is led away.
    enabled: ready || activeFocus
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Space.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Space.target, implicitContentWidth + leftPadding + rightPadding)
    opacity: ready ? 1 : 0.5
    Accessible.name: says
    Accessible.description: more
    Accessible.onPressAction: assisted()
    Keys.onEnterPressed: click()
    Keys.onPressed: event => {
        const onward = LayoutMirroring.enabled ? -1 : 1;
        const by = {
            [Qt.Key_Right]: onward,
            [Qt.Key_Left]: -onward,
            [Qt.Key_Down]: 1,
            [Qt.Key_Up]: -1
        }[event.key];
        if (group !== null && by !== undefined) {
            goRound(by);
            event.accepted = true;
        }
    }
    Keys.onReturnPressed: click()

    background: Rectangle {
        border.color: tap.loud ? Colors.action : Colors.edge
        border.width: tap.outline
        color: tap.down ? tap.pressedFill : tap.fill
        radius: tap.rounding
    }

    FocusRing {
        control: tap
        within: tap.ringWithin
    }
}
