pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "parts"
import "screens"
import "sheets"
import "theme"

// The window: the screens, the lower edge that all of them share, and what lies over them.
Window {
    id: window

    readonly property list<Screen> screens: [attract, welcome, compare, quiz, result, takeaway, thanks]
    readonly property Screen current: screens.find(screen => screen.name === Stage.screen) ?? attract
    readonly property bool open: Stage.overlay === "" && Stage.warning === ""

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

        Keys.onEscapePressed: Stage.back()

        Item {
            id: scene

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

                anchors.fill: parent
                enabled: modelData === Stage.overlay && Stage.warning === ""
                focus: enabled
                sourceComponent: ({
                        comfort: comfortSheet,
                        cover: cover,
                        detail: detailSheet,
                        edit: editSheet,
                        help: helpSheet,
                        knowledge: knowledgeSheet,
                        leave: leaveSheet,
                        panels: panelsSheet,
                        ready: readySheet,
                        scoring: scoringSheet
                    })[modelData]
            }
        }
        IdleWarning {
            anchors.fill: parent
            visible: Stage.warning !== ""
        }
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
