pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The pages of a panel. A panel of one page has no need of it.
Flow {
    id: sections

    // Room at the ends of each, less where it keeps them in one row.
    readonly property real ends: {
        let words = 0;
        for (let place = 0; place < children.length; ++place) {
            words += (children[place] as SectionTab)?.implicitContentWidth ?? 0;
        }
        const spare = width - words - (pages.count - 1) * spacing;
        return Math.max(Space.px(14), Math.min(Space.px(20), Math.floor(spare / (2 * pages.count))));
    }

    spacing: Space.tiny
    visible: pages.count > 1
    Accessible.name: qsTr("Pages of this panel")
    Accessible.role: Accessible.PageTabList

    Repeater {
        id: pages

        model: Comparison.sections

        SectionTab {
            required property bool current
            required property string key
            required property string title

            checked: current
            leftPadding: sections.ends
            objectName: "section." + key
            rightPadding: sections.ends
            text: title

            onClicked: Comparison.openSection(Comparison.topic, key)
        }
    }
}
