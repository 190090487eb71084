import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// One answer, changed while the columns above move with it.
Sheet {
    id: sheet

    bodyHeight: column.implicitHeight
    closeText: qsTr("Done")
    scrimmed: false
    title: Editing.question
    widest: Space.px(1240)

    ColumnLayout {
        id: column

        spacing: Space.px(12)
        width: parent.width

        Words {
            id: now

            Layout.fillWidth: true
            sized: Type.label
            soft: true
            text: qsTr("Now: %1").arg(Outcome.title)

            Announcer {
                text: now.text
            }
        }
        StepList {
            Layout.fillWidth: true
            asked: Editing
        }
        WeightChoice {
            Layout.fillWidth: true
            asked: Editing
        }
    }
}
