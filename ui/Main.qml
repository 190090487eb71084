pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "controls"
import "controls" as Controls
import "theme"

// The window: the screens, the lower edge that all of them share, and what lies over them.
// What the first frame does not show is made once it is drawn, and named by its file alone, so that
// it is not read before.
Window {
    id: window

    readonly property list<string> screens: ["Attract", "Welcome", "Compare", "BeforeQuestions", "Quiz", "Result", "TakeAway", "Thanks"]
    readonly property var sheets: ({
            choose: "sheets/ChooseSheet.qml",
            code: "sheets/CodeSheet.qml",
            comfort: "sheets/ComfortSheet.qml",
            cover: "sheets/Cover.qml",
            deeper: "sheets/DeeperSheet.qml",
            detail: "sheets/DetailSheet.qml",
            edit: "sheets/EditSheet.qml",
            help: "sheets/HelpSheet.qml",
            knowledge: "sheets/KnowledgeSheet.qml",
            leave: "sheets/LeaveSheet.qml",
            menu: "sheets/MenuSheet.qml",
            print: "sheets/PrintSheet.qml",
            ready: "sheets/ReadySheet.qml",
            scoring: "sheets/ScoringSheet.qml",
            show: "sheets/ShowSheet.qml",
            topics: "sheets/TopicsSheet.qml"
        })
    property Controls.Screen current: null
    // Where height is dear the steps stand on the lower edge, which folds.
    readonly property bool tight: Comfort.withinReach || height < Type.label * 35
    readonly property bool open: Navigation.overlay === "" && free
    // Where the keyboard last was on the screen itself, and goes back to when what lay over it closes.
    property Item led: null
    // Whether patients may touch it: nobody is asked for a sign of life, and no staff are at work.
    readonly property bool free: Navigation.warning === "" && FaultScreen.state === "well" && !Staff.open

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Navigation.rightToLeft
    color: Colors.paper
    title: qsTr("Waiting-room kiosk")

    function leadBack(): void {
        if (open && led?.visible && led.enabled) {
            led.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    onActiveFocusItemChanged: {
        if (open && activeFocusItem?.activeFocusOnTab) {
            led = activeFocusItem;
        }
    }
    onFrameSwapped: Motion.firstFrameDrawn = true
    onOpenChanged: {
        if (open && Navigation.byKey) {
            Qt.callLater(leadBack);
        }
    }

    Binding {
        property: "windowWidth"
        target: Space
        value: window.width
    }
    Binding {
        property: "windowHeight"
        target: Space
        value: window.height
    }
    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.enabled: !Staff.open

        Keys.onEscapePressed: Navigation.back()

        Announcer {
            text: window.current?.title ?? ""
        }
        Item {
            anchors.bottomMargin: reader.height
            property real since: Presses.now()

            anchors.fill: parent
            enabled: window.open

            transform: Translate {
                x: window.current?.asideX ?? 0
                y: window.current?.asideY ?? 0
            }
            onEnabledChanged: since = Presses.now()

            Loader {
                id: steps

                objectName: "bar.steps"
                active: visible || Motion.firstFrameDrawn
                anchors.left: parent.left
                anchors.right: parent.right
                // Always as high, so that no step lays out anew what stands below.
                height: window.tight ? 0 : Math.max(Space.px(48), Math.ceil(2 * Type.least))
                source: "controls/StepLine.qml"
                visible: Navigation.inVisit && !window.tight
                z: 1
            }
            Item {
                anchors.bottom: bar.top
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: steps.bottom

                Repeater {
                    model: window.screens

                    Loader {
                        required property string modelData
                        readonly property Controls.Screen screen: item as Controls.Screen
                        readonly property bool shown: modelData.toLowerCase() === Navigation.screen

                        function present() {
                            if (shown) {
                                window.current = screen;
                            }
                        }

                        active: shown || Motion.firstFrameDrawn
                        anchors.fill: parent
                        // Before a visit there are no steps.
                        anchors.topMargin: modelData === "Attract" ? -steps.height : 0
                        asynchronous: !shown
                        source: `screens/${modelData}.qml`

                        onScreenChanged: present()
                        onShownChanged: present()
                    }
                }
            }
            BottomBar {
                id: bar

                objectName: "bar.lower"
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                extraText: window.current?.extraText ?? ""
                mainPlain: window.current?.mainPlain ?? false
                mainText: window.current?.mainText ?? ""
                place: [Navigation.screen, window.current?.step ?? ""].join()
                withBack: window.current?.withBack ?? false
                withSteps: Navigation.inVisit && window.tight

                onExtraChosen: window.current?.extraChosen()
                onMainChosen: window.current?.mainChosen()
            }
        }
        Repeater {
            model: Navigation.overlays

            Later {
                id: over

                required property string name
                property real since: Presses.now()
                // What hides the screen hides it at once.
                readonly property bool hides: name === "cover"

                anchors.bottomMargin: reader.height
                anchors.fill: parent
                due: hides
                enabled: name === Navigation.overlay && window.free
                focus: enabled
                source: window.sheets[name]

                onEnabledChanged: since = Presses.now()
                onLoaded: since = Presses.now()

                // It answers the touch.
                Rectangle {
                    anchors.fill: parent
                    color: Colors.scrim
                    visible: !over.hides
                }
            }
        }
        Loader {
            id: reader

            property real since: Presses.now()

            active: visible || Motion.firstFrameDrawn
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: Navigation.warning === ""
            height: visible ? implicitHeight : 0
            source: "controls/ReadingBar.qml"
            visible: ReadAloud.shown && !Staff.open

            onVisibleChanged: since = Presses.now()
        }
        ReadingMark {}
        Loader {
            active: FaultScreen.state !== "well"
            anchors.fill: parent
            source: "sheets/FaultSheet.qml"
            visible: active
        }
        Loader {
            active: Staff.open
            anchors.fill: parent
            focus: active
            source: "staff/StaffArea.qml"
            visible: active
        }
        Loader {
            active: visible || Motion.firstFrameDrawn
            anchors.fill: parent
            source: "sheets/IdleWarning.qml"
            visible: Navigation.warning !== ""
        }
        Rectangle {
            anchors.fill: parent
            color: Colors.night
            enabled: false
            objectName: "night"
            visible: ScreenDimming.dim
        }
        Loader {
            active: Staff.holding || Motion.firstFrameDrawn
            anchors.fill: parent
            enabled: false
            source: "staff/CornerRing.qml"
        }
    }
}
