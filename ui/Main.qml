pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "parts"
import "screens"
import "sheets"
import "staff"
import "theme"

// The window: the screens, the lower edge that all of them share, and what lies over them.
Window {
    id: window

    readonly property list<Screen> screens: [attract, welcome, compare, quiz, result, takeaway, thanks]
    readonly property Screen current: screens.find(screen => screen.name === Stage.screen) ?? attract
    readonly property bool open: Stage.overlay === "" && free
    // Whether patients may touch it: nobody is asked for a sign of life, and no staff are at work.
    readonly property bool free: Stage.warning === "" && Trouble.state === "well" && !Staff.open

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Stage.rightToLeft
    color: Colors.paper
    title: qsTr("Waiting-room kiosk")

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
            text: window.current.title
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

                Attract {
                    id: attract

                    anchors.fill: parent
                }
                Welcome {
                    id: welcome

                    anchors.fill: parent
                }
                Compare {
                    id: compare

                    anchors.fill: parent
                }
                Quiz {
                    id: quiz

                    anchors.fill: parent
                }
                Result {
                    id: result

                    anchors.fill: parent
                }
                TakeAway {
                    id: takeaway

                    anchors.fill: parent
                }
                Thanks {
                    id: thanks

                    anchors.fill: parent
                }
            }
            BottomBar {
                id: bar

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                extraText: window.current.extraText
                mainText: window.current.mainText
                withBack: window.current.withBack

                onExtraChosen: window.current.extraChosen()
                onMainChosen: window.current.mainChosen()
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
