pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The smallest change of one answer that would change the result, each way that it can go.
ColumnCard {
    id: tip

    border.color: Colors.edge
    color: "transparent"
    spacing: Space.px(4)

    BodyText {
        strong: true
        text: qsTr("What would change this")
    }
    Repeater {
        id: lines

        model: tip.visible ? QuizResult.tips : null

        RowText {
            required property string name
            required property string how
            required property string end
            required property string leadsTo

            text: qsTr("%1, %2.").arg(Labels.changed(how, name, end)).arg(Labels.comesTo(leadsTo))
        }
    }
    RowText {
        text: qsTr("No single answer would.")
        visible: lines.count === 0
    }
}
