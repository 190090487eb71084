pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// What lies deeper under the open tab, each behind a button. Beside a chart, which has no room for
// rows, what it says of both at once opens here too.
Flow {
    id: more

    readonly property Layer first: Comparison.first as Layer
    readonly property var buttons: Array.from(children).filter(child => (child as MoreButton)?.visible)
    readonly property real full: buttons.reduce((sum, button) => sum + button.full + spacing, -spacing)
    // Without their pictures where that keeps them in one line, or where height is dear.
    readonly property bool plain: full > width && (Type.ems(Space.windowHeight) < 45 || buttons.reduce((sum, button) => sum - button.pictured, full) <= width)

    spacing: Space.tiny
    visible: deeper.count + rows.count > 0

    Repeater {
        id: rows

        model: more.first.kind === "timeline" ? more.first.same : null

        MoreButton {
            id: fact

            required property string key
            required property string label

            objectName: "row." + key
            plain: more.plain
            title: label
            widest: more.width

            onClicked: {
                Motion.comesFrom(fact);
                FactDetail.open(key);
            }
        }
    }
    Repeater {
        id: deeper

        model: Comparison.more

        MoreButton {
            required property string key
            required title

            objectName: "section." + key
            plain: more.plain
            widest: more.width

            onClicked: Comparison.openSection(Comparison.topic, key)
        }
    }
}
