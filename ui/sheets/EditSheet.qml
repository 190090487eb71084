pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The answers, changed one by one while the bars beneath move with them.
Sheet {
    id: sheet

    // The words of every wish stand in one column, beside their bars.
    readonly property real words: inner > Type.label * 26 ? Math.round(inner * 0.34) : 0
    readonly property bool wide: words > 0 && Type.ems(inner) > 36

    title: EditAnswer.question

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
                width: Math.min(implicitWidth, sheet.inner)

                onClicked: EditAnswer.open(attribute)
            }
        }
    }
    StepList {
        asked: EditAnswer
        pictured: false

        further: Choice {
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
        columns: sheet.wide ? 2 : 1
        rowSpacing: Space.tiny

        BodyText {
            id: now

            Layout.fillWidth: !sheet.wide
            Layout.preferredWidth: sheet.wide ? sheet.words : -1
            strong: true
            text: qsTr("Now: %1").arg(QuizResult.title)

            Announcer {
                text: now.text
            }
        }
        BalanceHeads {
            Layout.leftMargin: sheet.words > 0 && !sheet.wide ? sheet.words + Space.small : 0
            narrow: Type.ems(sheet.inner) < 18
            visible: bars.count > 0
        }
    }
    Repeater {
        id: bars

        model: QuizResult.bars

        BalanceRow {
            words: sheet.words
        }
    }
}
