pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What nobody answers without having seen, where it was not in view: on one screen, and then on.
Screen {
    id: before

    readonly property bool paired: Type.ems(width) > 36

    // Whether the end was in view: the words of the button, which follow, may move it again.
    property bool read: false
    readonly property bool onward: read || (column.still && !page.more)

    mainText: onward ? qsTr("Go on") : qsTr("Read on")
    name: "beforequestions"
    title: qsTr("Good to know first")

    onMainChosen: onward ? Navigation.takeQuiz() : page.scrollOn()
    onShownChanged: read = false

    ScrollPage {
        id: page

        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: column.height + Space.small
        place: Navigation.screen

        onViewFromChanged: {
            if (viewFrom > 0 && !more) {
                before.read = true;
            }
        }

        Later {
            id: column

            sourceComponent: facts
            wanted: before.visible
            width: parent.width
        }
    }
    Component {
        id: facts

        ColumnLayout {
            spacing: Space.small

            Title {
                text: qsTr("Good to know first")
            }
            Repeater {
                model: MustSee.compared

                Fact {
                    id: compared

                    required property string iv
                    required property string im

                    GridLayout {
                        columnSpacing: Space.medium
                        columns: before.paired ? 2 : 1
                        rowSpacing: Space.px(4)
                        uniformCellWidths: true

                        Said {
                            named: Navigation.ivNamed
                            route: "iv"
                            text: compared.iv
                        }
                        Said {
                            named: Navigation.imNamed
                            route: "im"
                            text: compared.im
                        }
                    }
                }
            }
            GridLayout {
                columnSpacing: Space.small
                columns: before.paired ? 2 : 1
                rowSpacing: Space.small
                uniformCellWidths: true

                Repeater {
                    model: MustSee.shared

                    Fact {
                        id: shared

                        required property string said

                        BodyText {
                            sized: Type.label
                            text: shared.said
                        }
                    }
                }
            }
        }
    }

    component Fact: Card {
        id: fact

        required property string key
        required property string picture
        required property string label
        default property alias words: inside.data

        Layout.fillHeight: true
        implicitHeight: Math.max(icon.height, inside.implicitHeight) + 2 * Space.small
        objectName: "fact." + key

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: Space.medium
            anchors.verticalCenter: parent.verticalCenter
            drawing: fact.picture ? "picture/" + fact.picture : ""
            size: Space.px(48)
        }
        ColumnLayout {
            id: inside

            anchors.left: icon.right
            anchors.margins: Space.medium
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Space.px(4)

            BodyText {
                strong: true
                text: fact.label
            }
        }
    }
    component Said: RowLayout {
        id: said

        required property string route
        required property string named
        required property string text

        Layout.alignment: Qt.AlignTop
        spacing: Space.px(12)

        RouteMark {
            Layout.alignment: Qt.AlignTop
            route: said.route
            size: Type.label * 1.2
        }
        BodyText {
            sized: Type.label
            text: qsTr("%1: %2").arg(said.named).arg(said.text)
        }
    }
}
