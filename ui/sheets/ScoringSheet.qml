pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// How the result comes about: a picture and five lines, and the arithmetic behind one more touch.
Sheet {
    id: sheet

    property bool counted: false

    narrow: true
    title: qsTr("How this works")

    Icon {
        Layout.alignment: Qt.AlignHCenter
        drawing: "picture/scales"
        size: Space.px(120)
    }
    Repeater {
        model: QuizResult.steps

        BodyText {
            required property int index
            required property string modelData

            text: qsTr("%1. %2").arg(index + 1).arg(modelData)
        }
    }
    SnugButton {
        Layout.alignment: Qt.AlignHCenter
        objectName: "scoring.more"
        text: qsTr("Show me how it is counted")
        visible: !sheet.counted

        onClicked: sheet.counted = true
    }
    BodyText {
        sized: Type.label
        text: QuizResult.how
        visible: sheet.counted
    }
}
