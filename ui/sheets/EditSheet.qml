pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The answers, changed one by one while the bars beneath move with them.
Sheet {
    id: sheet

    bodyHeight: column.implicitHeight
    closeText: qsTr("Done")
    title: EditAnswer.question
    widest: Space.px(1240)

    ColumnLayout {
        id: column

        // The words of every wish stand in one column, beside their bars.
        readonly property real words: width > Type.label * 26 ? width * 0.34 : 0
        readonly property bool wide: words > 0 && Type.ems(width) > 36

        spacing: Space.px(12)
        width: parent.width

        Flow {
            Layout.fillWidth: true
            spacing: Space.tiny

            Repeater {
                model: EditAnswer.questions

                Choice {
                    required property string attribute
                    required property string name
                    required property bool open

                    checked: open
                    objectName: "edit." + attribute
                    text: name
                    width: Math.min(implicitWidth, column.width)

                    onClicked: EditAnswer.open(attribute)
                }
            }
        }
        StepList {
            Layout.fillWidth: true
            asked: EditAnswer
            pictured: false

            further: Choice {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                checked: EditAnswer.countsMost
                does: EditAnswer.attribute
                objectName: "edit.most"
                ready: EditAnswer.wish
                round: false
                text: qsTr("This counts most for me")

                onClicked: EditAnswer.countMost(EditAnswer.attribute)
            }
        }
        GridLayout {
            columnSpacing: Space.small
            columns: column.wide ? 2 : 1
            rowSpacing: Space.tiny

            BodyText {
                id: now

                Layout.fillWidth: !column.wide
                Layout.preferredWidth: column.wide ? column.words : -1
                strong: true
                text: qsTr("Now: %1").arg(QuizResult.title)

                Announcer {
                    text: now.text
                }
            }
            BalanceHeads {
                Layout.fillWidth: true
                Layout.leftMargin: column.words > 0 && !column.wide ? column.words + Space.small : 0
                narrow: Type.ems(column.width) < 18
                visible: bars.count > 0
            }
        }
        Repeater {
            id: bars

            model: QuizResult.bars

            BalanceRow {
                Layout.fillWidth: true
                words: column.words
            }
        }
    }
}
