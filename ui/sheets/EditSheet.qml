import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// One answer, changed while the columns above move with it.
Sheet {
    id: sheet

    bodyHeight: column.implicitHeight
    closeText: qsTr("Done")
    scrimmed: false
    title: EditAnswer.question
    widest: Space.px(1240)

    ColumnLayout {
        id: column

        spacing: Space.px(12)
        width: parent.width

        BodyText {
            id: now

            Layout.fillWidth: true
            sized: Type.label
            soft: true
            text: qsTr("Now: %1").arg(QuizResult.title)

            Announcer {
                text: now.text
            }
        }
        StepList {
            Layout.fillWidth: true
            asked: EditAnswer
        }
        WeightChoice {
            Layout.fillWidth: true
            asked: EditAnswer
        }
    }
}
