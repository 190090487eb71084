pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// One question a screen: two pictures and the steps between them, then what counts most, then a
// short list that one touch leaves.
Screen {
    id: screen

    // Whether how far it is stands beside what is asked, whose line is the title's on every screen.
    readonly property bool beside: Type.ems(page.width) > 36
    readonly property bool asksList: Quiz.kind === "checklist"
    readonly property bool asksMost: Quiz.kind === "counts_most"
    // Whether cards stand in two columns.
    readonly property bool abreast: Type.ems(page.width) > 34
    // In the lowest window the steps need every line.
    readonly property real gap: Type.low ? Space.tiny : Space.px(12)
    readonly property string asks: asksList ? Quiz.checklist : asksMost ? qsTr("Which of these counts most for you?") : Quiz.question

    // Without an answer, to go on is to pass over: one button in one place says both.
    mainText: Labels.onward[Quiz.passesOver ? 0 : Quiz.index < Quiz.count - 1 ? 1 : 2]
    mainPlain: Quiz.passesOver
    name: "quiz"
    step: Quiz.index
    title: qsTr("Question %1 of %2: %3").arg(Quiz.index + 1).arg(Quiz.count).arg(asks)

    onMainChosen: Quiz.next()

    ScrollPage {
        id: page

        anchors.bottomMargin: screen.gap
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: 2 * screen.gap
        contentHeight: column.height
        place: [Navigation.screen, Quiz.index].join()

        ColumnLayout {
            id: column

            // What is asked fills the screen. Where all is to be in reach a list is lowered as a whole instead.
            height: Comfort.withinReach && Quiz.kind !== "preference" ? implicitHeight : Math.max(implicitHeight, page.height)
            spacing: screen.gap
            width: parent.width

            GridLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: false
                columnSpacing: Space.medium
                columns: screen.beside ? 2 : 1
                rowSpacing: Space.px(12)

                QuizProgress {
                    Layout.fillWidth: true
                    visible: !screen.beside
                }
                Title {
                    Layout.alignment: Qt.AlignTop
                    text: screen.asks
                }
                QuizProgress {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: (Type.title - Type.label) * 0.6
                    least: true
                    visible: screen.beside
                }
            }
            Note {
                text: screen.asksList ? Quiz.hint : screen.asksMost ? qsTr("Touch one or more: they count double.") : qsTr("No answer is wrong, and you can skip any question.")
                // Where room is short it goes first: the button says it too.
                visible: Quiz.kind !== "preference" || Type.ems(page.height) > 24
            }
            StepList {
                asked: Quiz
                room: page.height - y
                visible: Quiz.kind === "preference"
            }
            GridLayout {
                Accessible.name: screen.asks
                Accessible.role: Accessible.Grouping
                columnSpacing: Space.small
                columns: screen.abreast ? 2 : 1
                rowSpacing: Space.px(12)
                visible: screen.asksMost

                Repeater {
                    model: Quiz.wishes

                    Pick {
                        required property string attribute
                        required property string choice
                        required property bool countsMost

                        checked: countsMost
                        more: Labels.step(choice, "")
                        objectName: "most." + attribute

                        onClicked: Quiz.countMost(attribute)
                    }
                }
            }
            GridLayout {
                Accessible.name: Quiz.checklist
                Accessible.role: Accessible.Grouping
                columnSpacing: Space.small
                columns: screen.abreast ? 2 : 1
                rowSpacing: Space.px(12)
                visible: screen.asksList

                Repeater {
                    model: Quiz.options

                    Pick {
                        required property string key
                        required property bool picked

                        checked: picked
                        does: key
                        group: parent
                        objectName: "option." + key
                        round: Quiz.single

                        onClicked: Quiz.pick(key)
                    }
                }
                Pick {
                    Layout.columnSpan: parent.columns
                    Layout.maximumHeight: Math.max(implicitHeight, Space.target)
                    Layout.minimumHeight: Space.target
                    checked: Quiz.none
                    does: said
                    group: parent
                    objectName: "option.none"
                    picture: ""
                    round: Quiz.single
                    said: qsTr("None of these")
                    visible: screen.asksList

                    onClicked: Quiz.pickNone()
                }
            }
        }
    }

    component Pick: PickCard {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: Math.max(implicitHeight, Space.px(208))
        Layout.minimumHeight: Space.px(80)
        Layout.preferredWidth: 1
        listed: !screen.abreast
    }
}
