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
        BodyText {
            id: now

            Layout.fillWidth: true
            strong: true
            text: qsTr("Now: %1").arg(QuizResult.title)

            Announcer {
                text: now.text
            }
        }
        Repeater {
            model: QuizResult.bars

            BalanceRow {
                Layout.fillWidth: true
                words: column.width > Type.label * 26 ? column.width * 0.34 : 0
            }
        }
    }
}
