pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "parts"
import "parts" as Parts
import "sheets"
import "staff"
import "theme"

// The window: the screens, the lower edge that all of them share, and what lies over them.
Window {
    id: window

    readonly property list<string> screens: ["Attract", "Welcome", "Compare", "Quiz", "Result", "TakeAway", "Thanks"]
    property Parts.Screen current: null
    // How many screens are made, shown or not. The first frame waits for one alone, and the others
    // are made after it, one by one, in the time that frames leave.
    property int made: 0
    readonly property bool open: Stage.overlay === "" && free
    // Whether patients may touch it: nobody is asked for a sign of life, and no staff are at work.
    readonly property bool free: Stage.warning === "" && Trouble.state === "well" && !Staff.open

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Stage.rightToLeft
    color: Colors.paper
    title: qsTr("Waiting-room kiosk")

    FrameAnimation {
        running: window.made === 0

        onTriggered: {
            if (currentFrame > 1) {
                window.made = 2;
            }
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
        id: root

        anchors.fill: parent
        focus: true

        Keys.enabled: !Staff.open

        Keys.onEscapePressed: Stage.back()

        Announcer {
            text: window.current?.title ?? ""
        }
        Item {
            id: scene

            anchors.bottomMargin: reader.height
            anchors.fill: parent
            enabled: window.open

            Item {
                anchors.bottom: bar.top
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top

                Repeater {
                    model: window.screens

                    Loader {
                        required property int index
                        required property string modelData
                        readonly property Parts.Screen screen: item as Parts.Screen
                        readonly property bool shown: modelData.toLowerCase() === Stage.screen

                        function present() {
                            if (shown) {
                                window.current = screen;
                            }
                        }

                        active: shown || index < window.made
                        anchors.fill: parent
                        asynchronous: !shown
                        source: `screens/${modelData}.qml`

                        onScreenChanged: present()
                        onShownChanged: present()
                        onLoaded: window.made = Math.max(window.made, index < window.made ? index + 2 : 0)
                    }
                }
            }
            BottomBar {
                id: bar

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                extraText: window.current?.extraText ?? ""
                mainText: window.current?.mainText ?? ""
                withBack: window.current?.withBack ?? false

                onExtraChosen: window.current?.extraChosen()
                onMainChosen: window.current?.mainChosen()
            }
        }
        Repeater {
            model: Stage.overlays

            Loader {
                required property string modelData
                required property int index

                anchors.bottomMargin: reader.height
                anchors.fill: parent
                enabled: modelData === Stage.overlay && window.free
                focus: enabled
                sourceComponent: ({
                        choose: chooseSheet,
                        code: codeSheet,
                        comfort: comfortSheet,
                        cover: cover,
                        detail: detailSheet,
                        edit: editSheet,
                        help: helpSheet,
                        knowledge: knowledgeSheet,
                        leave: leaveSheet,
                        panels: panelsSheet,
                        print: printSheet,
                        ready: readySheet,
                        scoring: scoringSheet,
                        show: showSheet
                    })[modelData]
            }
        }
        ReadingBar {
            id: reader

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: Stage.warning === ""
            visible: Aloud.shown && !Staff.open
        }
        ReadingMark {}
        Loader {
            active: Trouble.state !== "well"
            anchors.fill: parent
            visible: active

            sourceComponent: TroubleSheet {}
        }
        Loader {
            active: Staff.open
            anchors.fill: parent
            focus: active
            visible: active

            sourceComponent: StaffArea {}
        }
        IdleWarning {
            anchors.fill: parent
            visible: Stage.warning !== ""
        }
        Rectangle {
            anchors.fill: parent
            color: Colors.night
            enabled: false
            objectName: "night"
            visible: Light.dim
        }
        CornerRing {}
    }
    Component {
        id: chooseSheet

        ChooseSheet {}
    }
    Component {
        id: codeSheet

        CodeSheet {}
    }
    Component {
        id: printSheet

        PrintSheet {}
    }
    Component {
        id: showSheet

        ShowSheet {}
    }
    Component {
        id: comfortSheet

        ComfortSheet {}
    }
    Component {
        id: cover

        Cover {}
    }
    Component {
        id: detailSheet

        DetailSheet {}
    }
    Component {
        id: editSheet

        EditSheet {}
    }
    Component {
        id: helpSheet

        HelpSheet {}
    }
    Component {
        id: knowledgeSheet

        KnowledgeSheet {}
    }
    Component {
        id: readySheet

        ReadySheet {}
    }
    Component {
        id: leaveSheet

        LeaveSheet {}
    }
    Component {
        id: panelsSheet

        PanelsSheet {}
    }
    Component {
        id: scoringSheet

        ScoringSheet {}
    }
}
