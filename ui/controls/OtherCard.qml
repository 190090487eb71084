import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The third choice, always there.
ColumnCard {
    spacing: Space.tiny

    Heading {
        sized: Type.body
        text: QuizResult.otherTitle
    }
    RowText {
        text: QuizResult.otherLead
    }
    // What some of them look like, where there is room.
    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true

        Row {
            anchors.centerIn: parent
            spacing: Space.medium
            visible: parent.height > height

            Repeater {
                model: ["pills", "talk_therapy", "calendar"]

                Icon {
                    required property string modelData

                    drawing: "picture/" + modelData
                    size: Space.px(48)
                }
            }
        }
    }
    Button {
        Layout.fillWidth: true
        objectName: "otherOptions"
        text: qsTr("See other options")
        visible: Comparison.hasOtherOptions

        onClicked: Comparison.openOtherOptions()
    }
}
