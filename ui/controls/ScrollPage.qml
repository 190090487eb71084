pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// A view that scrolls only when its content is taller: by finger, or by its own two buttons.
Item {
    id: page

    default property alias content: holder.data
    // What is on the page: when it changes, the page begins at its top again.
    property string place
    property real contentHeight: holder.childrenRect.height
    // Where its two buttons go instead of beneath it, where height is dear.
    property Item rail: null
    // Where the window holds few lines they stand beside the page.
    readonly property bool beside: Type.fewLines && rail === null
    // Whether they have a column there: on a screen always, in a sheet from the first time it scrolls.
    // It stays, since in less width the content may be less high, and would fit without it in turn.
    property bool guttered: true
    readonly property real viewTop: Math.max(0, flick.contentY - brim)
    readonly property real viewHeight: flick.height - brim
    // Where the view begins in the content's own coordinates.
    readonly property real viewFrom: flick.contentY - brim - lowered
    readonly property bool scrolls: contentHeight + lowered > height + 1
    readonly property bool still: !flick.moving && !glide.running
    readonly property bool looking: frames > 0
    // Frames until what is in view is looked at: in the first, things may not stand where they stay.
    property int frames: 0
    // Room around the content for the ring of a control that is as wide as the page.
    readonly property real brim: Space.ring + Space.ringGap
    // Where the page begins in the window. A page that moves names its place at rest.
    property real windowTop: topOf(page)
    // How far the content begins further down, so that its first control is in the lower half.
    readonly property real lowered: Comfort.withinReach ? Math.max(0, Space.windowHeight / 2 - windowTop - firstControl(holder, 0)) : 0
    // How far a button scrolls: within reach less, so that nothing leaps over the lower half.
    readonly property real stride: 0.8 * (Comfort.withinReach ? Math.min(flick.height, windowTop + flick.height - Space.windowHeight / 2) : flick.height)
    // How much shorter the view is, so that its foot goes through no line of text and no button.
    property real trimmed: 0
    // Where the content ends at the foot of the view, and whether some of it stands below.
    readonly property real lastY: Math.max(0, flick.contentHeight - flick.height - trimmed)
    readonly property bool more: flick.contentY < lastY - 1

    // Reads where each item above stands, so that it follows when one of them moves.
    function topOf(item: Item): real {
        return item === null ? 0 : item.y + topOf(item.parent);
    }

    // Where the first control of an item begins, given where the item itself does.
    function firstControl(item: Item, top: real): real {
        let first = Infinity;
        for (let place = 0; place < item.children.length; ++place) {
            const child = item.children[place];
            // A leaf that takes no keys is not asked whether it shows: that may follow from this.
            if ((child.activeFocusOnTab || child.children.length > 0) && child.visible) {
                const at = top + child.y;
                first = Math.min(first, child.activeFocusOnTab ? at : firstControl(child, at));
            }
        }
        return first;
    }

    // Whether the keyboard is on this page.
    function led(): bool {
        return Navigation.byKey && holds(page.Window.activeFocusItem);
    }

    function holds(item: Item): bool {
        return item !== null && (item === holder || holds(item.parent));
    }

    // The facts below an item. Each names itself, `row.` or `fact.`.
    function factsBelow(item: Item): list<Item> {
        let found = [];
        for (let place = 0; place < item.children.length; ++place) {
            const child = item.children[place];
            found = found.concat(!child.visible ? [] : /^(row|fact)\./.test(child.objectName) ? [child] : factsBelow(child));
        }
        return found;
    }

    function below(fact: Item): bool {
        return fact.mapToItem(flick, 0, fact.height).y > flick.height + 0.5;
    }

    function inView(fact: Item): bool {
        return fact.height > 0 && fact.mapToItem(flick, 0, 0).y > -0.5 && !below(fact);
    }

    // Scrolls so that the first fact that is not yet in view stands at the top, else by a view.
    function scrollOn(): void {
        const facts = factsBelow(holder).filter(below);
        const next = facts.find(fact => fact.mapToItem(flick, 0, 0).y > brim + 1);
        const by = next ? next.mapToItem(flick, 0, 0).y - brim : stride;
        // One that is higher than the view is read to its end.
        const least = facts.some(fact => fact.mapToItem(flick, 0, 0).y <= brim + 1) ? stride : by;
        flick.contentY = Math.min(lastY, flick.contentY + Math.min(by, least));
    }

    // Ends the view above what its foot would go through, and above a name whose matter stands below.
    function trim(): void {
        const whole = flick.height + trimmed;
        // Where the keyboard is, is never cut off.
        trimmed = scrolls && more && !led() ? Math.ceil(whole - edges.foot(whole)) : 0;
    }

    // Where a button scrolls to: to no place at which the upper edge would go through a line of text
    // or a button, unless there is no other on the way.
    function stop(to: real): real {
        const most = Math.max(0, Math.min(lastY, to));
        const place = most > 0 && most < lastY ? edges.head(most) : most;
        return Math.abs(place - flick.contentY) < stride / 3 ? most : Math.max(0, place);
    }

    function look(): void {
        frames = 2;
        Window.window?.update();
    }

    // Tells the visit which facts are in view, once nothing moves.
    function tellFacts(): void {
        if (still && !looking && visible && Navigation.inVisit) {
            const seen = factsBelow(holder).filter(inView);
            if (seen.length > 0) {
                Navigation.seeFacts(seen.map(fact => fact.objectName.replace(/^[a-z]+\./, "")));
            }
        }
    }

    // Scrolls no further than brings a thing on the page wholly into view, ring and all, or its top
    // if it is too high.
    function reveal(item: Item): void {
        trimmed = led() ? 0 : trimmed;
        const top = item.mapToItem(holder, 0, 0).y + lowered;
        const bottom = top + item.height + 2 * brim;
        if (top < flick.contentY || item.height + 2 * brim > flick.height) {
            flick.contentY = Math.max(0, top);
        } else if (bottom > flick.contentY + flick.height) {
            flick.contentY = Math.min(lastY, bottom - flick.height);
        }
    }

    onStillChanged: look()
    onContentHeightChanged: look()
    onHeightChanged: look()
    onPlaceChanged: {
        flick.contentY = 0;
        look();
    }
    onViewFromChanged: look()
    onVisibleChanged: look()

    // Not bound to: what comes into view may take the focus of what goes.
    Connections {
        function onActiveFocusItemChanged(): void {
            const focused = page.Window.activeFocusItem;
            if (page.scrolls && Navigation.byKey && page.holds(focused)) {
                page.reveal(focused);
            }
        }

        target: page.Window.window
    }
    Connections {
        // Once everything stands where it stays, and before that is painted.
        function onAfterAnimating(): void {
            if (page.frames === 1) {
                page.guttered = page.guttered || page.scrolls;
                page.trim();
            }
        }

        function onFrameSwapped(): void {
            page.frames -= 1;
            if (page.frames > 0) {
                page.Window.window.update();
            } else {
                Qt.callLater(page.tellFacts);
            }
        }

        enabled: page.frames > 0
        target: page.Window.window
    }
    ViewEdges {
        id: edges

        brim: page.brim
        content: holder
        view: flick
    }
    Flickable {
        id: flick

        // A pixel more than between two targets: what is rounded would bring the last one nearer.
        anchors.bottomMargin: !page.scrolls ? -page.brim : page.trimmed + (page.rail || page.beside ? 0 : Space.target + Space.px(9))
        anchors.fill: parent
        anchors.leftMargin: -page.brim
        anchors.rightMargin: (page.beside && page.guttered ? Space.target + Space.small : 0) - page.brim
        anchors.topMargin: -page.brim
        boundsBehavior: Flickable.StopAtBounds
        clip: page.scrolls
        contentHeight: page.contentHeight + page.lowered + 2 * page.brim
        contentWidth: width
        interactive: page.scrolls

        Behavior on contentY {
            enabled: !flick.moving

            TurnAnimation {
                id: glide
            }
        }

        Item {
            id: holder

            height: page.contentHeight
            width: flick.width - 2 * page.brim
            x: page.brim
            y: page.brim + page.lowered
        }
    }
    Grid {
        columns: page.beside ? 1 : 2
        parent: page.rail ?? page
        spacing: Space.small
        visible: page.scrolls
        width: visible ? implicitWidth : 0
        x: page.rail ? 0 : !page.beside ? Math.round((page.width - width) / 2) : Navigation.rightToLeft ? 0 : page.width - width
        y: page.rail ? 0 : page.beside ? Math.round((page.height - height) / 2) : page.height - height

        Repeater {
            model: [-1, 1]

            RoundButton {
                required property int modelData

                objectName: modelData < 0 ? "scroll.up" : "scroll.down"
                ready: modelData < 0 ? flick.contentY > 1 : page.more
                says: modelData < 0 ? qsTr("Scroll up") : qsTr("Scroll down")
                turn: modelData < 0 ? -90 : 90

                onClicked: flick.contentY = page.stop(flick.contentY + modelData * page.stride)
            }
        }
    }
}
