import QtQuick
import Kiosk
import "../theme"

// Shows what is being read: a tint under words, an outline around a control. It lies in what it
// marks, so it goes where that goes and moves nothing.
Rectangle {
    readonly property Item target: ReadAloud.marked as Item
    readonly property Text words: target as Text
    readonly property real around: Space.px(6)
    readonly property real long: words?.contentWidth ?? parent?.width ?? 0
    readonly property real spare: (parent?.width ?? 0) - long

    function reveal(): void {
        for (let outer = target.parent; outer !== null; outer = outer.parent) {
            const page = outer as ScrollPage;
            if (page?.scrolls && page.holds(target)) {
                page.reveal(target);
                return;
            }
        }
    }

    border.color: Colors.action
    border.width: Space.px(3)
    color: words !== null ? Colors.spoken : "transparent"
    enabled: false
    height: (parent?.height ?? 0) + 2 * around
    objectName: "reading.mark"
    parent: target
    radius: Space.tiny
    visible: target !== null
    width: long + 2 * around
    x: spare * (words?.effectiveHorizontalAlignment === Text.AlignHCenter ? 0.5 : words?.effectiveHorizontalAlignment === Text.AlignRight ? 1 : 0) - around
    y: -around
    z: -1

    onTargetChanged: {
        if (target !== null) {
            reveal();
        }
    }
}
