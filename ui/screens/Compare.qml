import QtQuick
import Kiosk
import "../panels"
import "../controls"
import "../theme"

// The comparison: seven tabs, touched or swiped, IV and IM always side by side.
Screen {
    id: compare

    property int seen: 0
    // Whether a tab is open whose page is still being made.
    property bool waits: false

    mainText: qsTr("What matters to me")
    name: "compare"
    title: Comparison.title

    function present(): void {
        if (waits && page.still) {
            waits = false;
            turning.restart();
        }
    }

    onMainChosen: Navigation.takeQuiz()

    // The tabs are read and reached where they stand: above the panel, or below it.
    TabBar {
        id: tabs

        below: parent === foot
        parent: Comfort.withinReach ? foot : head
        width: compare.width
    }
    Item {
        id: head

        height: childrenRect.height
        z: 1
    }
    Item {
        id: panel

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        clip: swipe.active || turning.running

        Item {
            id: body

            readonly property bool still: x === 0 && opacity === 1 && !turning.running && !settle.running && !compare.waits

            height: panel.height
            width: panel.width

            PanelBody {
                id: page

                anchors.bottomMargin: Space.tiny
                anchors.fill: parent
                anchors.leftMargin: Space.side
                anchors.rightMargin: Space.side
                anchors.topMargin: Space.tiny
                rail: tabs.rail

                onStillChanged: compare.present()
            }
        }
    }
    Item {
        id: foot

        anchors.bottom: parent.bottom
        height: childrenRect.height
        z: 1
    }
    DragHandler {
        id: swipe

        readonly property real enough: Space.px(90)
        property real far: 0

        // Below that, it is a tap of a finger that slid.
        dragThreshold: enough
        target: null
        xAxis.enabled: true
        yAxis.enabled: false

        onActiveChanged: {
            const meant = Presses.swipe(active) && compare.enabled;
            if (active) {
                return;
            }
            const by = far > enough ? -1 : far < -enough ? 1 : 0;
            far = 0;
            if (by !== 0 && meant) {
                Comparison.turn(Navigation.rightToLeft ? -by : by);
            }
            // A panel that is turned to comes in by itself.
            if (!compare.waits && !turning.running) {
                settle.start();
            }
        }
        onTranslationChanged: {
            if (active) {
                far = translation.x;
                body.x = (far - Math.sign(far) * enough) * 0.4;
            }
        }
    }
    TurnAnimation {
        id: settle

        property: "x"
        target: body
        to: 0
    }
    ParallelAnimation {
        id: turning

        property real from: 0

        TurnAnimation {
            from: turning.from
            property: "x"
            target: body
            to: 0
        }
        FadeAnimation {
            from: Motion.less ? 1 : 0
            target: body
            to: 1
        }
    }
    Connections {
        function onChanged(): void {
            if (Comparison.index !== compare.seen) {
                turning.from = Comparison.index > compare.seen !== Navigation.rightToLeft ? Space.slide : -Space.slide;
                compare.seen = Comparison.index;
                turning.stop();
                body.opacity = 0;
                compare.waits = true;
                Qt.callLater(compare.present);
            }
        }

        target: Comparison
    }
}
