pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// One question a screen: a step between two ends and its weight, or a short list to pick from.
Screen {
    id: screen

    readonly property bool asksList: Quiz.checklist !== ""

    // Without an answer, to go on is to skip: one button in one place says both.
    mainText: Labels.onward[Quiz.index === Quiz.count - 1 ? 2 : Quiz.answered ? 1 : 0]
    name: "quiz"
    step: Quiz.index
    title: qsTr("Question %1 of %2: %3").arg(Quiz.index + 1).arg(Quiz.count).arg(asksList ? Quiz.checklist : Quiz.question)

    onMainChosen: Quiz.next()

    ScrollPage {
        id: page

        anchors.bottomMargin: Space.px(12)
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: column.implicitHeight
        place: [Navigation.screen, Quiz.index].join()

        ColumnLayout {
            id: column

            spacing: Space.px(12)
            width: parent.width

            QuizProgress {
                Layout.fillWidth: true
            }
            Title {
                Layout.fillWidth: true
                text: screen.asksList ? Quiz.checklist : Quiz.question
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                soft: true
                text: screen.asksList ? Quiz.hint : qsTr("Choose what fits you most. There is no wrong answer, and you can skip.")
            }
            StepList {
                Layout.fillWidth: true
                Layout.topMargin: Space.small
                asked: Quiz
                cardHeight: Space.px(176)
                visible: !screen.asksList
            }
            WeightChoice {
                Layout.fillWidth: true
                Layout.topMargin: Space.large
                asked: Quiz
                visible: !screen.asksList
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: Space.small
                Accessible.name: Quiz.checklist
                Accessible.role: Accessible.Grouping
                columnSpacing: Space.small
                columns: Type.ems(page.width) > 34 ? 2 : 1
                rowSpacing: Space.px(12)
                visible: screen.asksList

                Repeater {
                    model: Quiz.options

                    Choice {
                        required property string key
                        required property string label
                        required property bool picked

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumHeight: Space.px(80)
                        Layout.preferredWidth: 1
                        checked: picked
                        does: key
                        objectName: "option." + key
                        round: Quiz.single
                        text: label

                        onClicked: Quiz.pick(key)
                    }
                }
            }
        }
    }
}
